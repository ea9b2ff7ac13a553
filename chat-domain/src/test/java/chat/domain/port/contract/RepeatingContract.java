package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.domain.error.ChatException;
import chat.domain.message.Message;
import chat.domain.message.Posted;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link chat.domain.port.RoomLog#post} must do with what may have been sent before. */
public interface RepeatingContract extends Storage {

    @Test
    default void answers_a_repeat_with_the_first_result_and_tells_nobody_again() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        post(RoomId.GENERAL, ola, "in between");
        announced().clear();
        assertEquals(new Posted(first, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        assertEquals(List.of(), announced().rows());
    }

    @Test
    default void answers_a_repeat_without_asking_the_rule() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        Posted again = roomLog().post(Storage.posting(RoomId.GENERAL, ola, "hello", Optional.of("c-1")), standing -> {
            throw new ChatException(FORBIDDEN, "Not any more.");
        });
        assertEquals(new Posted(first, true), again);
    }

    @Test
    default void answers_a_repeat_of_somebody_who_has_left() {
        User jan = register("jan");
        Room ops = open("ops", register("ola"));
        join(ops.id(), jan);
        Message first = postOnce(ops.id(), jan, "bye", "c-1").message();
        leave(ops.id(), jan);
        assertEquals(new Posted(first, true), postOnce(ops.id(), jan, "bye", "c-1"));
    }

    @Test
    default void refuses_other_content_or_another_room_under_the_same_client_id() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        postOnce(RoomId.GENERAL, ola, "hello", "c-1");
        announced().clear();
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(RoomId.GENERAL, ola, "good bye", "c-1"));
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(ops.id(), ola, "hello", "c-1"));
        assertEquals(List.of(), announced().rows());
    }

    @Test
    default void lets_two_people_use_the_same_client_id() {
        User ola = register("ola");
        User jan = register("jan");
        Posted olas = postOnce(RoomId.GENERAL, ola, "hello", "c-1");
        Posted jans = postOnce(RoomId.GENERAL, jan, "hello", "c-1");
        assertFalse(jans.duplicate());
        assertNotEquals(olas.message().id(), jans.message().id());
    }

    @Test
    default void does_not_take_a_refused_post_for_the_first() {
        Room ops = open("ops", register("ola"));
        User jan = register("jan");
        assertRefused(NOT_A_MEMBER, () -> postOnce(ops.id(), jan, "hello", "c-1"));
        join(ops.id(), jan);
        assertFalse(postOnce(ops.id(), jan, "hello", "c-1").duplicate());
    }

    @Test
    default void makes_one_message_of_many_repeats_at_once() throws Exception {
        User ola = register("ola");
        announced().clear();
        Race.of(8, runner -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        assertEquals(1, announced().rows().size());
    }

    @Test
    default void takes_an_edited_or_deleted_message_for_the_first_whatever_it_said() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        Message edited = edit(first.id(), ola, "hello, all");
        assertEquals(new Posted(edited, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        Message deleted = remove(first.id(), ola);
        assertEquals(new Posted(deleted, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }

    @Test
    default void remembers_a_client_id_of_a_room_that_is_gone() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        postOnce(ops.id(), ola, "hello", "c-1");
        delete(ops.id(), ola);
        settle();
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }
}
