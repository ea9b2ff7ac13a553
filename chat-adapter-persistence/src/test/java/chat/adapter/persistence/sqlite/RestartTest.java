package chat.adapter.persistence.sqlite;

import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.UnusableStorageException;
import chat.domain.member.Unread;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.Posted;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import chat.domain.user.User;
import java.util.List;
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
    void finds_again_what_became_of_messages_and_what_was_read() {
        User ola = register("ola");
        User jan = register("jan");
        Message first = post(RoomId.GENERAL, ola, "hello @jan").message();
        Message answer = reply(RoomId.GENERAL, jan, "hello @room", first.id()).message();
        react(first.id(), jan, "👍", true);
        edit(answer.id(), jan, "hello, @room");
        pin(first.id(), jan, true);
        remove(post(RoomId.GENERAL, ola, "oops").message().id(), ola);
        read(RoomId.GENERAL, ola, first.seq());
        var places = List.of(rooms().of(ola.id()), rooms().of(jan.id()));
        var changes = history().changes(RoomId.GENERAL, ola.id(), Revision.ZERO);
        var reactions = history().reactions(first.id());
        restart();
        assertEquals(places, List.of(rooms().of(ola.id()), rooms().of(jan.id())));
        assertEquals(new Unread(1, 1), unread(RoomId.GENERAL, ola));
        assertEquals(changes, history().changes(RoomId.GENERAL, ola.id(), Revision.ZERO));
        assertEquals(reactions, history().reactions(first.id()));
        assertEquals(10, post(RoomId.GENERAL, ola, "next").message().seq());
    }

    @Test
    void keeps_its_epoch_until_it_is_renewed() {
        Epoch epoch = history().epoch();
        restart();
        assertEquals(epoch, history().epoch());
        assertThrows(UnusableStorageException.class, () -> SqliteDatabase.renewEpoch(directory));
        close();
        Epoch renewed = SqliteDatabase.renewEpoch(directory);
        open();
        assertEquals(renewed, history().epoch());
        assertNotEquals(epoch, renewed);
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
        settle();
        assertNotEquals(ops.id(), open("ops", ola).id());
        assertTrue(rooms().find(ops.id(), ola.id()).isEmpty());
    }
}
