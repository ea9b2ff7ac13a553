package chat.adapter.persistence.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PurgeTest extends SqliteStorage {

    @Test
    void purges_a_deleted_room_and_keeps_other_rooms() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        RoomId kept = createRoom("kept", ola).id();
        join(ops, jan);
        for (int i = 0; i < 450; i++) {
            post(ops, ola, "secret " + i);
        }
        post(kept, ola, "life goes on");
        delete(ops, ola);
        awaitBackgroundTasks();
        close();
        assertEquals(0, count("message WHERE id >> 29 = " + ops.value()));
        assertEquals(0, count("member WHERE room_id = " + ops.value()));
        assertEquals(0, count("room WHERE id = " + ops.value()));
        assertEquals(2, count("message WHERE id >> 29 = " + kept.value()));
        assertEquals(1, count("member WHERE room_id = " + kept.value()));
        open();
    }

    @Test
    void purges_reactions_and_mentions_but_keeps_client_ids() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        RoomId kept = createRoom("kept", ola).id();
        for (RoomId room : List.of(ops, kept)) {
            join(room, jan);
            MessageId message = postOnce(room, ola, "@jan and @room", "c-" + room.value())
                    .message()
                    .id();
            for (int i = 0; i < 20; i++) {
                react(message, ola, "emoji" + i, true);
                react(message, jan, "emoji" + i, true);
            }
        }
        delete(ops, ola);
        awaitBackgroundTasks();
        assertEquals(40, count("reaction"));
        assertEquals(40, count("reaction WHERE message_id >> 29 = " + kept.value()));
        assertEquals(2, count("mention"));
        assertEquals(2, count("mention WHERE message_id >> 29 = " + kept.value()));
        assertEquals(2, count("sending"));
    }

    @Test
    void runs_a_pending_purge_after_a_restart() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        post(ops, ola, "secret");
        delete(ops, ola);
        assertEquals(1, count("background_task"));
        restart();
        awaitBackgroundTasks();
        close();
        assertEquals(0, count("message WHERE id >> 29 = " + ops.value()));
        assertEquals(0, count("room WHERE id = " + ops.value()));
        open();
    }
}
