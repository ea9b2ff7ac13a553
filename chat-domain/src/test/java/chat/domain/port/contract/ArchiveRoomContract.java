package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.NAME_TAKEN;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.User;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of archived rooms. */
public interface ArchiveRoomContract extends StorageContract {

    @Test
    default void appends_rows_for_archiving_and_unarchiving() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        publishedEvents().clear();
        Room archived = archive(ops, ola, true);
        assertTrue(archived.archived());
        assertTrue(rooms().find(ops, ola.id()).orElseThrow().room().archived());
        Room active = archive(ops, ola, false);
        assertFalse(active.archived());
        List<Message> rows = List.of(
                Message.roomEvent(archived, new Revision(2), Author.of(ola), NOW),
                Message.roomEvent(active, new Revision(3), Author.of(ola), NOW));
        assertEquals(rows, publishedEvents().rows());
        assertEquals(Optional.of(rows.get(0)), history().find(rows.get(0).id()));
    }

    @Test
    default void an_archived_room_allows_only_read_markers_notification_levels_and_leaving() {
        User ola = register("ola");
        User jan = register("jan");
        User kim = register("kim");
        RoomId ops = createRoom("ops", ola).id();
        join(ops, jan);
        MessageId posted = post(ops, ola, "hello").message().id();
        archive(ops, ola, true);
        publishedEvents().clear();
        assertRefused(ROOM_ARCHIVED, () -> post(ops, ola, "too late"));
        assertRefused(ROOM_ARCHIVED, () -> edit(posted, ola, "bye"));
        assertRefused(ROOM_ARCHIVED, () -> remove(posted, ola));
        assertRefused(ROOM_ARCHIVED, () -> react(posted, jan, "👍", true));
        assertRefused(ROOM_ARCHIVED, () -> pin(posted, jan, true));
        assertRefused(ROOM_ARCHIVED, () -> join(ops, kim));
        assertRefused(ROOM_ARCHIVED, () -> setRole(ops, ola, kim, Role.MEMBER));
        assertRefused(ROOM_ARCHIVED, () -> setRole(ops, ola, jan, Role.OWNER));
        assertRefused(ROOM_ARCHIVED, () -> removeFrom(ops, ola, jan));
        assertRefused(ROOM_ARCHIVED, () -> ban(ops, ola, jan));
        assertRefused(ROOM_ARCHIVED, () -> rename(ops, ola, "attic"));
        assertRefused(ROOM_ARCHIVED, () -> archive(ops, ola, true));
        assertRefused(ROOM_ARCHIVED, () -> delete(ops, ola));
        assertEquals(List.of(), publishedEvents().rows());
        assertEquals(new ReadMarker(3), markRead(ops, jan, 3));
        setNotificationLevel(ops, jan, NotificationLevel.NOTHING);
        leave(ops, jan);
        assertEquals(1, rooms().members(ops).size());
    }

    @Test
    default void an_archived_room_stays_visible_and_keeps_its_name() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId ops = createRoom("ops", ola).id();
        MessageId posted = post(ops, ola, "hello").message().id();
        archive(ops, ola, true);
        assertTrue(rooms().isVisible(ops, jan.id()));
        assertEquals(2, rooms().listPublic(jan.id()).size());
        assertTrue(history().find(posted).isPresent());
        assertRefused(NAME_TAKEN, () -> createRoom("ops", jan));
    }

    @Test
    default void unarchives_and_renames_a_room_in_one_edit() {
        User ola = register("ola");
        RoomId ops = createRoom("ops", ola).id();
        archive(ops, ola, true);
        RoomEdit taken = new RoomEdit(Optional.of(new RoomName("General")), Optional.empty(), Optional.of(false));
        assertRefused(NAME_TAKEN, () -> roomLog().changeRoom(ops, ola.id(), policy -> policy.edit(taken, NOW)));
        assertTrue(rooms().find(ops, ola.id()).orElseThrow().room().archived());
        RoomEdit free = new RoomEdit(Optional.of(new RoomName("ops 2")), Optional.empty(), Optional.of(false));
        Room room = roomLog().changeRoom(ops, ola.id(), policy -> policy.edit(free, NOW));
        assertEquals(room, rooms().find(ops, ola.id()).orElseThrow().room());
        assertEquals(3, head(ops, ola));
    }

    @Test
    default void never_archives_general() {
        User admin = register("root");
        assertRefused(CONFLICT, () -> archive(RoomId.GENERAL, admin, true));
        assertEquals(2, post(RoomId.GENERAL, admin, "still here").message().seq());
    }

    private long head(RoomId room, User user) {
        return rooms().find(room, user.id()).orElseThrow().revision().value();
    }
}
