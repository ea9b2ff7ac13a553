package chat.adapter.persistence.sqlite;

import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.UnusableStorageException;
import chat.domain.account.User;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.PageRequest;
import chat.domain.message.PostResult;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RestartTest extends SqliteStorage {

    @Test
    void keeps_rooms_messages_sessions_and_accounts() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        Session session = new Session(new SessionId("s"), ola, NOW, NOW);
        sessions().open(session, Optional.empty());
        postOnce(ops.id(), ola, "hello", "c-1");
        var summaries = rooms().listJoined(ola.id());
        var page = history().page(ops.id(), new PageRequest(PageRequest.Direction.NEWEST, 0, 50));
        restart();
        assertEquals(summaries, rooms().listJoined(ola.id()));
        assertEquals(page, history().page(ops.id(), new PageRequest(PageRequest.Direction.NEWEST, 0, 50)));
        assertEquals(Optional.of(session), sessions().find(session.id()));
        assertRefused(NAME_TAKEN, () -> register("OLA"));
    }

    @Test
    void keeps_message_changes_and_read_markers() {
        User ola = register("ola");
        User jan = register("jan");
        Message first = post(RoomId.GENERAL, ola, "hello @jan").message();
        Message answer = reply(RoomId.GENERAL, jan, "hello @room", first.id()).message();
        react(first.id(), jan, "👍", true);
        edit(answer.id(), jan, "hello, @room");
        pin(first.id(), jan, true);
        remove(post(RoomId.GENERAL, ola, "oops").message().id(), ola);
        markRead(RoomId.GENERAL, ola, first.seq());
        var summaries = List.of(rooms().listJoined(ola.id()), rooms().listJoined(jan.id()));
        var changes = history().changes(RoomId.GENERAL, ola.id(), Revision.ZERO);
        var reactions = history().reactions(first.id());
        restart();
        assertEquals(summaries, List.of(rooms().listJoined(ola.id()), rooms().listJoined(jan.id())));
        assertEquals(new UnreadCounts(1, 1), unread(RoomId.GENERAL, ola));
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
    void continues_the_numbering_of_a_room() {
        User ola = register("ola");
        post(RoomId.GENERAL, ola, "before");
        restart();
        assertEquals(3, post(RoomId.GENERAL, ola, "after").message().seq());
    }

    @Test
    void recognises_a_repeat_of_an_earlier_post() {
        User ola = register("ola");
        Message first = postOnce(RoomId.GENERAL, ola, "hello", "c-1").message();
        restart();
        assertEquals(new PostResult(first, true), postOnce(RoomId.GENERAL, ola, "hello", "c-1"));
    }

    @Test
    void never_reuses_the_id_of_a_purged_room() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        delete(ops.id(), ola);
        restart();
        awaitBackgroundTasks();
        assertNotEquals(ops.id(), createRoom("ops", ola).id());
        assertTrue(rooms().find(ops.id(), ola.id()).isEmpty());
    }
}
