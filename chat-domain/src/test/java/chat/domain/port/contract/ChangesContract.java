package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.message.ChangeSet;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.History#changes}. */
public interface ChangesContract extends StorageContract {

    @Test
    default void returns_each_changed_row_once_in_its_current_state() {
        User ola = register("ola");
        Message a = post(RoomId.GENERAL, ola, "a").message();
        Message b = post(RoomId.GENERAL, ola, "b").message();
        Message c = post(RoomId.GENERAL, ola, "c").message();
        edit(a.id(), ola, "a1");
        Message gone = remove(b.id(), ola);
        Message twice = edit(a.id(), ola, "a2");
        assertEquals(List.of(c, gone, twice), changes(RoomId.GENERAL, ola, 3).messages());
        assertEquals(List.of(gone, twice), changes(RoomId.GENERAL, ola, 5).messages());
        assertEquals(List.of(twice), changes(RoomId.GENERAL, ola, 6).messages());
        assertEquals(new Revision(7), changes(RoomId.GENERAL, ola, 3).revision());
        assertFalse(changes(RoomId.GENERAL, ola, 3).more());
    }

    @Test
    default void returns_no_rows_since_the_head_or_later() {
        User ola = register("ola");
        ChangeSet none = new ChangeSet(List.of(), new Revision(1), new Revision(1), true);
        assertEquals(none, changes(RoomId.GENERAL, ola, 1));
        assertEquals(none, changes(RoomId.GENERAL, ola, 99));
        assertEquals(none, changes(RoomId.GENERAL, ola, Long.MAX_VALUE));
    }

    @Test
    default void never_returns_rows_of_other_rooms() {
        User ola = register("ola");
        Room before = createRoom("before", ola);
        Room ops = createRoom("ops", ola);
        Room after = createRoom("after", ola);
        for (Room room : List.of(before, ops, after)) {
            edit(post(room.id(), ola, "x").message().id(), ola, "y");
        }
        List<Message> rows = changes(ops.id(), ola, 0).messages();
        assertEquals(List.of(1L, 2L), rows.stream().map(Message::seq).toList());
        rows.forEach(row -> assertEquals(ops.id(), row.id().room()));
    }

    @Test
    default void reports_whether_the_reader_is_a_member() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        assertTrue(changes(ops.id(), ola, 0).member());
        assertFalse(changes(ops.id(), jan, 0).member());
    }

    @Test
    default void returns_nothing_for_a_deleted_or_unknown_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        delete(ops.id(), ola);
        assertEquals(Optional.empty(), history().changes(ops.id(), ola.id(), Revision.ZERO));
        assertEquals(Optional.empty(), history().changes(new RoomId(99), ola.id(), Revision.ZERO));
    }

    @Test
    default void returns_bounded_parts_up_to_the_head() {
        User ola = register("ola");
        MessageId first = post(RoomId.GENERAL, ola, "first").message().id();
        for (int i = 0; i < ChangeSet.MAX_SPAN; i++) {
            edit(first, ola, "edit " + i);
        }
        for (int i = 0; i < ChangeSet.MAX_ROWS + 50; i++) {
            post(RoomId.GENERAL, ola, "row " + i);
        }
        Map<MessageId, Message> collected = new TreeMap<>(Comparator.comparing(MessageId::value));
        List<Long> reached = new ArrayList<>();
        ChangeSet part;
        long since = 0;
        do {
            part = changes(RoomId.GENERAL, ola, since);
            assertTrue(part.messages().size() <= ChangeSet.MAX_ROWS);
            assertTrue(part.revision().value() - since <= ChangeSet.MAX_SPAN);
            part.messages().forEach(row -> collected.put(row.id(), row));
            since = part.revision().value();
            reached.add(since);
        } while (part.more());
        assertEquals(part.head(), part.revision());
        assertEquals(ChangeSet.MAX_ROWS + 52, collected.size());
        assertEquals(
                "edit 999",
                Objects.requireNonNull(collected.get(first))
                        .requireBody()
                        .content()
                        .value());
        assertTrue(reached.size() >= 2, reached.toString());
    }

    private ChangeSet changes(RoomId room, User reader, long since) {
        return history().changes(room, reader.id(), new Revision(since)).orElseThrow();
    }
}
