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
 * Who tells the world what was stored. Called by whoever commits, after the commit and before the callers are released,
 * by one thread at a time. It must not wait for anybody who listens, and must not throw.
 */
public interface EventPublisher {

    /** Rows that are new or changed, in revision order per room. Who left hears nothing from here on. */
    void messagesChanged(List<Message> rows);

    /** The room is gone, and all who listen to it. */
    void roomDeleted(RoomId room);

    /** The member's own place in the room, their role or how they are notified, is another. */
    void membershipChanged(RoomId room, UserId member);

    /** The session is over, and all that was opened with it. */
    void sessionEnded(SessionId session);

    /** Nobody is in by that account any more: it was deactivated or deleted. */
    void accountClosed(UserId user);

    /** What everyone sees of that person is otherwise than before. */
    void userChanged(UserProfile userProfile);

    /** That member has read up to another row of the room than before. */
    void readMarkerMoved(RoomId room, UserId reader);

    /** What these people, or with none everybody, have not read of the room is counted otherwise since that row changed. */
    void unreadCountsChanged(MessageId row, Set<UserId> readers);
}
