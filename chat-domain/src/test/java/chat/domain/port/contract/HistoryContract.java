package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.message.AuthoredPage;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.PageRequest.Direction;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The contract of {@link History}. */
public interface HistoryContract extends StorageContract {

    /** Creates a room with the rows 1 to 10, between two other rooms with rows. */
    default RoomId roomWithTenRows() {
        User ola = register("ola");
        RoomId room = createRoom("ten", ola).id();
        createRoom("next", ola);
        for (int seq = 2; seq <= 10; seq++) {
            post(room, ola, "row " + seq);
        }
        return room;
    }

    @Test
    default void returns_the_newest_rows_in_order() {
        MessagePage page = page(roomWithTenRows(), Direction.NEWEST, 0, 3);
        assertEquals(List.of(8L, 9L, 10L), seqs(page));
        assertTrue(page.hasMore());
        assertEquals(new Revision(10), page.revision());
    }

    @Test
    default void reports_whether_there_are_older_rows() {
        RoomId room = roomWithTenRows();
        assertFalse(page(room, Direction.NEWEST, 0, 10).hasMore());
        assertTrue(page(room, Direction.NEWEST, 0, 9).hasMore());
        assertEquals(10, page(room, Direction.NEWEST, 0, 200).messages().size());
    }

    @Test
    default void returns_the_rows_before_a_seq() {
        RoomId room = roomWithTenRows();
        MessagePage page = page(room, Direction.BEFORE, 5, 3);
        assertEquals(List.of(2L, 3L, 4L), seqs(page));
        assertTrue(page.hasMore());
        assertFalse(page(room, Direction.BEFORE, 5, 4).hasMore());
        assertEquals(List.of(9L, 10L), seqs(page(room, Direction.BEFORE, 11, 2)));
    }

    @Test
    default void returns_the_rows_after_a_seq() {
        RoomId room = roomWithTenRows();
        MessagePage page = page(room, Direction.AFTER, 5, 3);
        assertEquals(List.of(6L, 7L, 8L), seqs(page));
        assertTrue(page.hasMore());
        assertFalse(page(room, Direction.AFTER, 5, 5).hasMore());
        assertEquals(List.of(1L, 2L), seqs(page(room, Direction.AFTER, 0, 2)));
    }

    @Test
    default void returns_the_rows_around_a_seq() {
        RoomId room = roomWithTenRows();
        assertEquals(List.of(3L, 4L, 5L, 6L), seqs(page(room, Direction.AROUND, 5, 4)));
        assertEquals(List.of(4L, 5L, 6L), seqs(page(room, Direction.AROUND, 5, 3)));
        assertEquals(List.of(5L), seqs(page(room, Direction.AROUND, 5, 1)));
    }

    @Test
    default void a_page_around_a_seq_reports_whether_there_are_older_rows() {
        RoomId room = roomWithTenRows();
        assertTrue(page(room, Direction.AROUND, 3, 2).hasMore());
        assertTrue(page(room, Direction.AROUND, 2, 1).hasMore());
        assertFalse(page(room, Direction.AROUND, 3, 4).hasMore());
        assertFalse(page(room, Direction.AROUND, 1, 4).hasMore());
    }

    @Test
    default void never_returns_rows_of_neighbouring_rooms() {
        RoomId room = roomWithTenRows();
        for (long seq : new long[] {Long.MIN_VALUE, -1, 0, MessageId.MAX_SEQ, MessageId.MAX_SEQ + 2, Long.MAX_VALUE}) {
            for (Direction direction : Direction.values()) {
                page(room, direction, seq, 200)
                        .messages()
                        .forEach(row -> assertEquals(room, row.id().room()));
            }
        }
    }

    @Test
    default void returns_nothing_beyond_the_ends() {
        RoomId room = roomWithTenRows();
        assertEquals(
                new MessagePage(List.of(), List.of(), false, new Revision(10)), page(room, Direction.BEFORE, 1, 5));
        assertEquals(
                new MessagePage(List.of(), List.of(), false, new Revision(10)), page(room, Direction.AFTER, 10, 5));
        assertEquals(List.of(), seqs(page(room, Direction.BEFORE, Long.MIN_VALUE, 5)));
        assertEquals(List.of(), seqs(page(room, Direction.AFTER, Long.MAX_VALUE, 5)));
    }

    @Test
    default void returns_an_empty_page_for_an_empty_or_unknown_room() {
        for (Direction direction : Direction.values()) {
            assertEquals(MessagePage.NONE, page(RoomId.GENERAL, direction, 1, 5));
            assertEquals(MessagePage.NONE, page(new RoomId(99), direction, 1, 5));
            assertEquals(MessagePage.NONE, page(new RoomId(Long.MAX_VALUE), direction, 1, 5));
        }
    }

    @Test
    default void returns_every_kind_of_row_as_published() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId room = createRoom("all", ola).id();
        postOnce(room, ola, "hello", "c-1");
        join(room, jan);
        leave(room, jan);
        rename(room, ola, "everything");
        Message answered = post(room, ola, "@ola @room look").message();
        Message reply = reply(room, ola, "I saw", answered.id()).message();
        react(reply.id(), ola, "👍", true);
        edit(answered.id(), ola, "@jan look");
        pin(answered.id(), ola, true);
        remove(post(room, ola, "oops").message().id(), ola);
        Map<MessageId, Message> last = new TreeMap<>(Comparator.comparing(MessageId::value));
        publishedEvents().rows(room).forEach(row -> last.put(row.id(), row));
        assertEquals(
                List.copyOf(last.values()), page(room, Direction.NEWEST, 0, 50).messages());
        last.values().forEach(row -> assertEquals(Optional.of(row), history().find(row.id())));
    }

    @Test
    default void a_page_has_the_rows_outside_it_that_its_rows_reply_to() {
        User ola = register("ola");
        RoomId room = createRoom("ops", ola).id();
        Message first = post(room, ola, "first").message();
        Message second = post(room, ola, "second").message();
        Message inside = post(room, ola, "inside").message();
        reply(room, ola, "to the second", second.id());
        reply(room, ola, "to the first", first.id());
        reply(room, ola, "to the second again", second.id());
        reply(room, ola, "to one inside", inside.id());
        assertEquals(List.of(second, first), page(room, Direction.NEWEST, 0, 5).replied());
        assertEquals(List.of(first), page(room, Direction.AROUND, 6, 1).replied());
        assertEquals(List.of(), page(room, Direction.NEWEST, 0, 50).replied());
    }

    @Test
    default void the_version_of_a_room_changes_with_whatever_its_pages_show() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId room = createRoom("ops", ola).id();
        join(room, jan);
        MessageId posted = post(room, jan, "hello").message().id();
        List<Runnable> changes = List.of(
                () -> post(room, ola, "hi"),
                () -> edit(posted, jan, "hello again"),
                () -> react(posted, ola, "👍", true),
                () -> pin(posted, ola, true),
                () -> rename(room, ola, "office"),
                () -> remove(posted, jan),
                () -> userDirectory().delete(jan.id(), false, NOW),
                () -> delete(room, ola));
        for (Runnable change : changes) {
            long before = history().version(room);
            assertEquals(before, history().version(room));
            change.run();
            assertNotEquals(before, history().version(room));
        }
    }

    @Test
    default void returns_nothing_for_an_unknown_message_id() {
        RoomId room = roomWithTenRows();
        assertEquals(Optional.empty(), history().find(MessageId.of(room, 11)));
        assertEquals(Optional.empty(), history().find(MessageId.of(room, 0)));
        assertEquals(Optional.empty(), history().find(new MessageId(-1)));
    }

    private MessagePage page(RoomId room, Direction direction, long seq, int limit) {
        return history().page(room, new PageRequest(direction, seq, limit));
    }

    private static List<Long> seqs(MessagePage page) {
        return page.messages().stream().map(Message::seq).toList();
    }

    @Test
    default void returns_all_messages_of_an_author_except_deleted_ones() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", jan).id();
        List<Message> messages = new ArrayList<>();
        messages.add(post(RoomId.GENERAL, jan, "one").message());
        post(RoomId.GENERAL, ola, "another's");
        remove(post(RoomId.GENERAL, jan, "gone").message().id(), jan);
        messages.add(post(ops, jan, "two").message());
        AuthoredPage written = history().findByAuthor(jan.id(), 0);
        assertEquals(messages, written.messages());
        assertEquals(Optional.empty(), written.next());
        assertEquals(
                messages.subList(1, 2),
                history().findByAuthor(jan.id(), messages.get(0).id().value()).messages());
    }
}
