package chat.domain.port.contract;

import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.IDEMPOTENCY_CONFLICT;
import static chat.domain.ErrorCode.NOT_A_MEMBER;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.message.Message;
import chat.domain.message.PostResult;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link chat.domain.port.RoomLog#post} for retries. */
public interface IdempotencyContract extends StorageContract {

    @Test
    default void a_retry_returns_the_first_result_and_publishes_nothing() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        post(RoomId.GENERAL, ola, "in between");
        publishedEvents().clear();
        assertEquals(new PostResult(first, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void does_not_check_permissions_again_for_a_retry() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        PostResult again = StorageContract.stored(
                roomLog().post(StorageContract.newMessage(RoomId.GENERAL, ola, "hello", Optional.of("c-1")), policy -> {
                    throw new ChatException(FORBIDDEN, "Not any more.");
                }));
        assertEquals(new PostResult(first, true), again);
    }

    @Test
    default void answers_a_retry_by_a_former_member() {
        User jan = register("jan");
        Room ops = createRoom("ops", register("ola"));
        join(ops.id(), jan);
        Message first = postOnce(ops.id(), jan, "bye", "c-1").message();
        leave(ops.id(), jan);
        assertEquals(new PostResult(first, true), postOnce(ops.id(), jan, "bye", "c-1"));
    }

    @Test
    default void refuses_other_content_or_another_room_under_the_same_client_id() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        postOnce(RoomId.GENERAL, ola, "hello", "c-1");
        publishedEvents().clear();
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(RoomId.GENERAL, ola, "good bye", "c-1"));
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(ops.id(), ola, "hello", "c-1"));
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void two_users_may_use_the_same_client_id() {
        User ola = register("ola");
        User jan = register("jan");
        PostResult olas = postOnce(RoomId.GENERAL, ola, "hello", "c-1");
        PostResult jans = postOnce(RoomId.GENERAL, jan, "hello", "c-1");
        assertFalse(jans.duplicate());
        assertNotEquals(olas.message().id(), jans.message().id());
    }

    @Test
    default void a_refused_post_does_not_use_up_the_client_id() {
        Room ops = createRoom("ops", register("ola"));
        User jan = register("jan");
        assertRefused(NOT_A_MEMBER, () -> postOnce(ops.id(), jan, "hello", "c-1"));
        join(ops.id(), jan);
        assertFalse(postOnce(ops.id(), jan, "hello", "c-1").duplicate());
    }

    @Test
    default void concurrent_retries_store_one_message() throws Exception {
        User ola = register("ola");
        publishedEvents().clear();
        Race.run(8, runner -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        assertEquals(1, publishedEvents().rows().size());
    }

    @Test
    default void a_retry_returns_the_edited_or_deleted_message() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        Message edited = edit(first.id(), ola, "hello, all");
        assertEquals(new PostResult(edited, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
        Message deleted = remove(first.id(), ola);
        assertEquals(new PostResult(deleted, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }

    @Test
    default void keeps_the_client_ids_of_a_deleted_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        postOnce(ops.id(), ola, "hello", "c-1");
        delete(ops.id(), ola);
        awaitBackgroundTasks();
        assertRefused(IDEMPOTENCY_CONFLICT, () -> postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }
}
