package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.domain.account.User;
import chat.domain.membership.RoomSummary;
import chat.domain.message.Message;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of deleted rooms. */
public interface DeleteRoomContract extends StorageContract {

    @Test
    default void hides_a_deleted_room_and_its_messages_at_once() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        Message message = post(ops.id(), ola, "a secret").message();
        delete(ops.id(), ola);
        assertEquals(Optional.empty(), rooms().find(ops.id(), ola.id()));
        assertRefused(ROOM_NOT_FOUND, () -> rooms().requireVisible(ops.id(), ola.id()));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listJoined(ola.id())));
        assertEquals(List.of(RoomId.GENERAL), ids(rooms().listPublic(ola.id())));
        assertEquals(List.of(), rooms().members(ops.id()));
        assertEquals(Optional.empty(), history().find(message.id()));
        MessagePage page = history().page(ops.id(), new PageRequest(PageRequest.Direction.NEWEST, 0, 50));
        assertEquals(MessagePage.NONE, page);
    }

    @Test
    default void refuses_changes_and_retries_in_a_deleted_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        postOnce(ops.id(), ola, "hello", "c-1");
        delete(ops.id(), ola);
        assertRefused(ROOM_NOT_FOUND, () -> post(ops.id(), ola, "too late"));
        assertRefused(ROOM_NOT_FOUND, () -> postOnce(ops.id(), ola, "hello", "c-1"));
        assertRefused(ROOM_NOT_FOUND, () -> join(ops.id(), ola));
        assertRefused(ROOM_NOT_FOUND, () -> delete(ops.id(), ola));
    }

    @Test
    default void publishes_the_deletion_and_no_row() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        publishedEvents().clear();
        delete(ops.id(), ola);
        assertEquals(List.of(ops.id()), publishedEvents().deletedRooms());
        assertEquals(List.of(), publishedEvents().rows());
    }

    @Test
    default void frees_the_name_of_a_deleted_room_but_never_its_id() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        delete(ops.id(), ola);
        Room again = createRoom("OPS", ola);
        assertNotEquals(ops.id(), again.id());
        assertEquals(1, head(again.id()));
    }

    @Test
    default void refuses_deletion_by_a_member_and_of_general() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = createRoom("ops", ola);
        join(ops.id(), jan);
        assertRefused(FORBIDDEN, () -> delete(ops.id(), jan));
        assertRefused(CONFLICT, () -> delete(RoomId.GENERAL, ola));
        assertEquals(List.of(), publishedEvents().deletedRooms());
        assertEquals(2, rooms().listPublic(jan.id()).size());
    }

    private long head(RoomId room) {
        return history()
                .page(room, new PageRequest(PageRequest.Direction.NEWEST, 0, 1))
                .revision()
                .value();
    }

    private static List<RoomId> ids(List<RoomSummary> summaries) {
        return summaries.stream().map(summary -> summary.room().id()).toList();
    }
}
