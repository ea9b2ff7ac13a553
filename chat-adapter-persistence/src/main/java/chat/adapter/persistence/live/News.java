package chat.adapter.persistence.live;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be announced once the transaction is committed, in the order in which it happened; but what concerns only
 * counts comes last, so that rows which follow each other stay together.
 */
public final class News {
    private final List<Consumer<Announcer>> told = new ArrayList<>();
    private final List<Consumer<Announcer>> counts = new ArrayList<>();
    private List<Message> rows = new ArrayList<>();

    /** A row that is new or changed. */
    public void row(Message row) {
        if (rows.isEmpty()) {
            List<Message> run = rows;
            told.add(announcer -> announcer.committed(List.copyOf(run)));
        }
        rows.add(row);
    }

    public void roomDeleted(RoomId room) {
        tell(announcer -> announcer.roomDeleted(room));
    }

    public void placeChanged(RoomId room, UserId member) {
        tell(announcer -> announcer.placeChanged(room, member));
    }

    public void sessionEnded(SessionId session) {
        tell(announcer -> announcer.sessionEnded(session));
    }

    public void accountClosed(UserId user) {
        tell(announcer -> announcer.accountClosed(user));
    }

    public void personChanged(Person person) {
        tell(announcer -> announcer.personChanged(person));
    }

    public void pointerMoved(RoomId room, UserId reader) {
        counts.add(announcer -> announcer.pointerMoved(room, reader));
    }

    /** What these people, or with none everybody, have not read is counted otherwise since that row changed. */
    public void countsChanged(MessageId row, Set<UserId> readers) {
        counts.add(announcer -> announcer.countsChanged(row, readers));
    }

    private void tell(Consumer<Announcer> news) {
        rows = new ArrayList<>();
        told.add(news);
    }

    /** Announces all of it, rows that follow each other in one go. */
    public void announce(Announcer announcer) {
        told.forEach(news -> news.accept(announcer));
        counts.forEach(news -> news.accept(announcer));
    }
}
