package chat.bootstrap;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Set;

/** The announcer of a command that works on a database without a server: there is nobody to tell. */
final class SilentAnnouncer implements Announcer {
    @Override
    public void committed(List<Message> rows) {}

    @Override
    public void roomDeleted(RoomId room) {}

    @Override
    public void placeChanged(RoomId room, UserId member) {}

    @Override
    public void sessionEnded(SessionId session) {}

    @Override
    public void accountClosed(UserId user) {}

    @Override
    public void personChanged(Person person) {}

    @Override
    public void pointerMoved(RoomId room, UserId reader) {}

    @Override
    public void countsChanged(MessageId row, Set<UserId> readers) {}
}
