package chat.bootstrap;

import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Set;

/** Event publisher that discards all events, for commands that use a database without a server. */
final class NoEventPublisher implements EventPublisher {
    @Override
    public void messagesChanged(List<Message> rows) {}

    @Override
    public void roomDeleted(RoomId room) {}

    @Override
    public void membershipChanged(RoomId room, UserId member) {}

    @Override
    public void sessionEnded(SessionId session) {}

    @Override
    public void accountClosed(UserId user) {}

    @Override
    public void userChanged(UserProfile profile) {}

    @Override
    public void readMarkerMoved(RoomId room, UserId reader) {}

    @Override
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {}
}
