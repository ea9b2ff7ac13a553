package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.member.ReadPointer;
import chat.domain.member.Unread;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.ReadPointers;
import chat.domain.port.fake.RecordingAnnouncer.Counted;
import chat.domain.port.fake.RecordingAnnouncer.Moved;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link ReadPointers} must do, and what is unread by them. */
public interface ReadingContract extends Storage {

    @Test
    default void starts_with_everything_read() {
        User ola = register("ola");
        post(RoomId.GENERAL, ola, "before");
        User jan = register("jan");
        assertEquals(Unread.NOTHING, unread(RoomId.GENERAL, jan));
        Room ops = open("ops", ola);
        post(ops.id(), ola, "before");
        join(ops.id(), jan);
        assertEquals(Unread.NOTHING, unread(ops.id(), jan));
        assertEquals(Unread.NOTHING, unread(ops.id(), ola));
        post(ops.id(), ola, "after");
        leave(ops.id(), jan);
        join(ops.id(), jan);
        assertEquals(Unread.NOTHING, unread(ops.id(), jan));
    }

    @Test
    default void counts_what_others_wrote_and_did_not_delete() {
        User ola = register("ola");
        User jan = register("jan");
        post(RoomId.GENERAL, ola, "one");
        Message two = post(RoomId.GENERAL, ola, "two").message();
        post(RoomId.GENERAL, jan, "mine");
        register("kim");
        assertEquals(new Unread(2, 0), unread(RoomId.GENERAL, jan));
        remove(two.id(), ola);
        assertEquals(new Unread(1, 0), unread(RoomId.GENERAL, jan));
    }

    @Test
    default void moves_forward_only_and_tells_it_once() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 5; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        announced().clear();
        assertEquals(new ReadPointer(5), read(RoomId.GENERAL, jan, 5));
        assertEquals(new Unread(2, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new ReadPointer(5), read(RoomId.GENERAL, jan, 4));
        assertEquals(new ReadPointer(7), read(RoomId.GENERAL, jan, Long.MAX_VALUE));
        assertEquals(new ReadPointer(7), read(RoomId.GENERAL, jan, Long.MIN_VALUE));
        Moved moved = new Moved(RoomId.GENERAL, jan.id());
        assertEquals(List.of(moved, moved), announced().movedPointers());
        assertEquals(List.of(), announced().rows());
    }

    @Test
    default void goes_back_before_a_row_when_asked_to() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 5; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        read(RoomId.GENERAL, jan, 7);
        assertEquals(new ReadPointer(3), unreadFrom(RoomId.GENERAL, jan, 4));
        assertEquals(new Unread(4, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new ReadPointer(0), unreadFrom(RoomId.GENERAL, jan, Long.MIN_VALUE + 1));
        assertEquals(new ReadPointer(7), unreadFrom(RoomId.GENERAL, jan, Long.MAX_VALUE));
    }

    @Test
    default void refuses_who_is_not_in_the_room() {
        User ola = register("ola");
        Room ops = open("ops", register("jan"));
        assertRefused(NOT_A_MEMBER, () -> read(ops.id(), ola, 1));
        assertRefused(ROOM_NOT_FOUND, () -> read(new RoomId(99), ola, 1));
    }

    @Test
    default void counts_to_a_hundred_and_looks_at_a_thousand_rows() {
        User ola = register("ola");
        User jan = register("jan");
        for (int i = 0; i < 99; i++) {
            post(RoomId.GENERAL, ola, "message " + i);
        }
        assertEquals(99, unread(RoomId.GENERAL, jan).messages());
        post(RoomId.GENERAL, ola, "one more");
        post(RoomId.GENERAL, ola, "and one more");
        assertEquals(Unread.MANY, unread(RoomId.GENERAL, jan).messages());
        Room own = open("own", jan);
        for (int i = 0; i <= Unread.LOOKED_AT; i++) {
            post(own.id(), jan, "mine " + i);
        }
        unreadFrom(own.id(), jan, 2);
        assertEquals(Unread.MANY, unread(own.id(), jan).messages());
        unreadFrom(own.id(), jan, 3);
        assertEquals(0, unread(own.id(), jan).messages());
    }

    @Test
    default void counts_mentions_by_name_and_of_everybody() {
        User ola = register("ola");
        User jan = register("Jan");
        post(RoomId.GENERAL, ola, "hello @JAN, @jan and @ola");
        post(RoomId.GENERAL, ola, "all of @room: @jan");
        post(RoomId.GENERAL, jan, "@jan to himself, @room");
        post(RoomId.GENERAL, ola, "mail jan@jan.example, @janek and @nobody");
        assertEquals(new Unread(3, 2), unread(RoomId.GENERAL, jan));
        unreadFrom(RoomId.GENERAL, ola, 1);
        assertEquals(new Unread(1, 1), unread(RoomId.GENERAL, ola));
        read(RoomId.GENERAL, jan, 3);
        assertEquals(1, unread(RoomId.GENERAL, jan).mentions());
    }

    @Test
    default void counts_only_mentions_of_who_was_in_the_room_when_it_was_written() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        Message message = post(ops.id(), ola, "@jan is not here").message();
        assertEquals(List.of(), message.written().mentions().users());
        join(ops.id(), jan);
        unreadFrom(ops.id(), jan, 1);
        assertEquals(new Unread(1, 0), unread(ops.id(), jan));
    }

    @Test
    default void counts_mentions_anew_after_an_edit_or_deletion_and_tells_whose() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        MessageId message = post(RoomId.GENERAL, ola, "hello @jan").message().id();
        announced().clear();
        edit(message, ola, "hello @kim");
        assertEquals(new Unread(1, 0), unread(RoomId.GENERAL, jan));
        assertEquals(new Unread(1, 1), unread(RoomId.GENERAL, kim));
        assertEquals(
                List.of(new Counted(message, Set.of(jan.id(), kim.id()))),
                announced().changedCounts());
        edit(message, ola, "hello, @kim");
        assertEquals(1, announced().changedCounts().size());
        edit(message, ola, "hello @room");
        assertEquals(new Unread(1, 1), unread(RoomId.GENERAL, jan));
        assertEquals(new Counted(message, Set.of()), announced().changedCounts().get(1));
        remove(message, ola);
        assertEquals(Unread.NOTHING, unread(RoomId.GENERAL, jan));
        assertEquals(new Counted(message, Set.of()), announced().changedCounts().get(2));
    }

    @Test
    default void tells_who_has_not_read_up_to_a_row() {
        User ola = register("ola");
        User jan = register("jan");
        Message message = post(RoomId.GENERAL, ola, "news").message();
        assertEquals(Set.of(ola.id(), jan.id()), rooms().behind(message.id()));
        read(RoomId.GENERAL, jan, message.seq());
        assertEquals(Set.of(ola.id()), rooms().behind(message.id()));
        assertEquals(Set.of(), rooms().behind(MessageId.of(new RoomId(99), 1)));
    }
}
