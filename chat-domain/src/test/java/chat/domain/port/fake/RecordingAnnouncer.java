package chat.domain.port.fake;

import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** An announcer that only remembers, in the order in which it was told. */
public final class RecordingAnnouncer implements Announcer {
    private final List<Message> rows = new CopyOnWriteArrayList<>();
    private final List<RoomId> deletedRooms = new CopyOnWriteArrayList<>();
    private final List<SessionId> endedSessions = new CopyOnWriteArrayList<>();

    private final List<UserId> closedAccounts = new CopyOnWriteArrayList<>();
    private final List<Person> changedPeople = new CopyOnWriteArrayList<>();
    private final List<Moved> movedPointers = new CopyOnWriteArrayList<>();
    private final List<Placed> changedPlaces = new CopyOnWriteArrayList<>();
    private final List<Counted> changedCounts = new CopyOnWriteArrayList<>();

    /** That a member read further, or went back. */
    public record Moved(RoomId room, UserId reader) {}

    /** That a member's own place in a room changed. */
    public record Placed(RoomId room, UserId member) {}

    /** That counts changed; with no readers, those of everybody. */
    public record Counted(MessageId row, Set<UserId> readers) {}

    @Override
    public void committed(List<Message> committed) {
        rows.addAll(committed);
    }

    @Override
    public void roomDeleted(RoomId room) {
        deletedRooms.add(room);
    }

    @Override
    public void placeChanged(RoomId room, UserId member) {
        changedPlaces.add(new Placed(room, member));
    }

    @Override
    public void sessionEnded(SessionId session) {
        endedSessions.add(session);
    }

    @Override
    public void accountClosed(UserId user) {
        closedAccounts.add(user);
    }

    @Override
    public void personChanged(Person person) {
        changedPeople.add(person);
    }

    @Override
    public void pointerMoved(RoomId room, UserId reader) {
        movedPointers.add(new Moved(room, reader));
    }

    @Override
    public void countsChanged(MessageId row, Set<UserId> readers) {
        changedCounts.add(new Counted(row, readers));
    }

    /** Whose pointers moved, and where. */
    public List<Moved> movedPointers() {
        return List.copyOf(movedPointers);
    }

    /** Whose places changed, and where. */
    public List<Placed> changedPlaces() {
        return List.copyOf(changedPlaces);
    }

    /** Whose counts changed, and because of which row. */
    public List<Counted> changedCounts() {
        return List.copyOf(changedCounts);
    }

    /** All rows that were announced. */
    public List<Message> rows() {
        return List.copyOf(rows);
    }

    /** The rows of that room that were announced. */
    public List<Message> rows(RoomId room) {
        return rows.stream().filter(row -> row.id().room().equals(room)).toList();
    }

    public List<RoomId> deletedRooms() {
        return List.copyOf(deletedRooms);
    }

    public List<SessionId> endedSessions() {
        return List.copyOf(endedSessions);
    }

    public List<UserId> closedAccounts() {
        return List.copyOf(closedAccounts);
    }

    /** Who changed, as they were then. */
    public List<Person> changedPeople() {
        return List.copyOf(changedPeople);
    }

    /** Forgets what was told so far. */
    public void clear() {
        rows.clear();
        deletedRooms.clear();
        endedSessions.clear();
        closedAccounts.clear();
        changedPeople.clear();
        movedPointers.clear();
        changedCounts.clear();
        changedPlaces.clear();
    }
}
