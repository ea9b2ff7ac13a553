package chat.adapter.websocket.fanout;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.MembershipEvent;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fans events out to the subscribed connections. Publishers are not blocked: pool threads write rows and close frames.
 * Thread-safe.
 */
final class EventFanOut implements EventPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(EventFanOut.class);

    private final ConnectionRegistry registry;
    private final MembershipFanOut memberships;
    private final AccountFanOut accounts;
    private final UnreadNotifier unread;

    EventFanOut(
            ConnectionRegistry registry, MembershipFanOut memberships, AccountFanOut accounts, UnreadNotifier unread) {
        this.registry = registry;
        this.memberships = memberships;
        this.accounts = accounts;
        this.unread = unread;
    }

    // A user who left receives none of these rows; a user who joined receives none before room_added.
    @Override
    public void messagesChanged(List<Message> rows) {
        rows.forEach(row -> guarded(row, this::applyMembership));
        rows.forEach(row -> guarded(row, this::publish));
    }

    // A failure of one row must not stop the other rows and rooms.
    private static void guarded(Message row, Consumer<Message> work) {
        try {
            work.accept(row);
        } catch (Throwable fault) {
            LOG.error(
                    "Revision {} of room {} could not be published",
                    row.revision().value(),
                    row.id().room().value(),
                    fault);
        }
    }

    private void applyMembership(Message row) {
        if (row instanceof MembershipEvent event) {
            switch (event.type()) {
                case JOINED ->
                    memberships.userJoined(event.author().id(), event.id().room());
                case LEFT -> memberships.userLeft(event);
            }
        }
    }

    private void publish(Message row) {
        RoomStream stream = registry.stream(row.id().room());
        if (stream != null) {
            stream.publish(row);
        }
    }

    @Override
    public void roomDeleted(RoomId room) {
        memberships.roomDeleted(room);
    }

    @Override
    public void membershipChanged(RoomId room, UserId member) {
        unread.membershipChanged(room, member);
    }

    @Override
    public void sessionEnded(SessionId session) {
        accounts.sessionEnded(session);
    }

    @Override
    public void accountClosed(UserId user) {
        accounts.accountClosed(user);
    }

    @Override
    public void userChanged(UserProfile userProfile) {
        accounts.userChanged(userProfile);
    }

    @Override
    public void readMarkerMoved(RoomId room, UserId reader) {
        unread.countsChanged(room, reader);
    }

    @Override
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
        unread.countsChanged(row, readers);
    }
}
