package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import chat.domain.account.User;
import chat.domain.port.contract.ChangesContract;
import chat.domain.port.contract.HistoryContract;
import chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;

final class SqliteHistoryTest extends SqliteStorage implements HistoryContract, ChangesContract {
    @Test
    void the_version_of_a_room_changes_with_the_name_of_an_author_who_left() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId room = createRoom("ops", ola).id();
        join(room, jan);
        leave(room, jan);
        long before = history().version(room);
        userDirectory().delete(jan.id(), false, NOW);
        assertNotEquals(before, history().version(room));
    }
}
