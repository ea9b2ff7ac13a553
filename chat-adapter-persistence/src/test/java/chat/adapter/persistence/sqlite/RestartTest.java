package chat.adapter.persistence.sqlite;

import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.message.Message;
import chat.domain.message.Posted;
import chat.domain.message.Window;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.User;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RestartTest extends SqliteStorage {

    @Test
    void finds_everything_again() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        Session session = new Session(new SessionId("s"), ola, NOW, NOW);
        sessions().open(session, Optional.empty());
        postOnce(ops.id(), ola, "hello", "c-1");
        var places = rooms().of(ola.id());
        var page = history().page(ops.id(), new Window(Window.Edge.NEWEST, 0, 50));
        restart();
        assertEquals(places, rooms().of(ola.id()));
        assertEquals(page, history().page(ops.id(), new Window(Window.Edge.NEWEST, 0, 50)));
        assertEquals(Optional.of(session), sessions().find(session.id()));
        assertRefused(NAME_TAKEN, () -> register("OLA"));
    }

    @Test
    void goes_on_numbering_where_it_stopped() {
        User ola = register("ola");
        post(RoomId.GENERAL, ola, "before");
        restart();
        assertEquals(3, post(RoomId.GENERAL, ola, "after").message().seq());
    }

    @Test
    void knows_a_repeat_of_what_was_posted_before() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        restart();
        assertEquals(new Posted(first, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }

    @Test
    void never_gives_the_id_of_a_purged_room_again() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        delete(ops.id(), ola);
        restart();
        // Each of these commits a batch, and each batch does a piece of the purge.
        post(RoomId.GENERAL, ola, "one");
        post(RoomId.GENERAL, ola, "two");
        assertNotEquals(ops.id(), open("ops", ola).id());
        assertTrue(rooms().find(ops.id(), ola.id()).isEmpty());
    }
}
