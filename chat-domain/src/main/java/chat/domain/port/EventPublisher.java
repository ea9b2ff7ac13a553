package chat.domain.port;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Set;

/**
 * Publishes committed changes to subscribers. The committing thread calls it after the commit and before it releases
 * the callers; calls never overlap. Implementations must not block and must not throw.
 */
public interface EventPublisher {

    /**
     * Publishes new and changed rows, in revision order per room. A user who leaves by one of these rows receives no
     * later row.
     */
    void messagesChanged(List<Message> rows);

    /** Publishes that the room was deleted, and ends all subscriptions to it. */
    void roomDeleted(RoomId room);

    /** Publishes that a member's role or notification level in the room changed. */
    void membershipChanged(RoomId room, UserId member);

    /** Publishes that the session ended; its connections must be closed. */
    void sessionEnded(SessionId session);

    /** Publishes that an account was deactivated or deleted; its connections must be closed. */
    void accountClosed(UserId user);

    /**
     * Publishes that the public profile of a user changed.
     *
     * @param userProfile the profile after the change
     */
    void userChanged(UserProfile userProfile);

    /** Publishes that a member moved their read marker in the room. */
    void readMarkerMoved(RoomId room, UserId reader);

    /**
     * Publishes that a changed row affects unread counts.
     *
     * @param readers the affected members; an empty set means all members
     */
    void unreadCountsChanged(MessageId row, Set<UserId> readers);
}
