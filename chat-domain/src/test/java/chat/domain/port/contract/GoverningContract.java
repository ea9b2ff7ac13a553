package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.NAME_TAKEN;
import static chat.domain.error.ErrorCode.NOT_A_MEMBER;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.member.NotificationLevel;
import chat.domain.member.Place;
import chat.domain.member.ReadPointer;
import chat.domain.member.Role;
import chat.domain.member.Unread;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What {@link chat.domain.port.RoomLog#open} and {@link chat.domain.port.RoomLog#govern} must do. */
public interface GoverningContract extends Storage {

    @Test
    default void opens_a_room_with_its_maker_as_owner_and_first_row() {
        User ola = register("ola");
        announced().clear();
        Place made = roomLog()
                .open(new Founding(new RoomName("Ops"), new Topic("all that runs"), Visibility.PUBLIC, ola.id(), NOW));
        Room ops = made.room();
        assertEquals(Room.open(ops.id(), new RoomName("Ops"), new Topic("all that runs")), ops);
        assertEquals(
                List.of(moved(ops, 1, Message.Kind.JOINED, ola)), announced().rows());
        Place place = new Place(ops, 1, new Revision(1), 1, List.of(), own(Role.OWNER, 1));
        assertEquals(place, made);
        assertEquals(Optional.of(place), rooms().find(ops.id(), ola.id()));
    }

    @Test
    default void gives_an_edited_room_as_whoever_edits_sees_it_then() {
        User root = register("root");
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        join(ops.id(), jan);
        post(ops.id(), jan, "hello @ola");
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.of(new Topic("on call")), Optional.empty());
        Place owners = roomLog().edit(ops.id(), ola.id(), standing -> standing.edit(edit, NOW));
        assertEquals(new Unread(1, 1), owners.own().orElseThrow().unread());
        assertEquals(new Topic("on call"), owners.room().topic());
        assertEquals(rooms().find(ops.id(), ola.id()), Optional.of(owners));
        RoomEdit again = new RoomEdit(Optional.empty(), Optional.of(new Topic("off")), Optional.empty());
        Place outside = roomLog().edit(ops.id(), root.id(), standing -> standing.edit(again, NOW));
        assertEquals(rooms().find(ops.id(), root.id()), Optional.of(outside));
        assertRefused(FORBIDDEN, () -> roomLog().edit(ops.id(), jan.id(), standing -> standing.edit(edit, NOW)));
    }

    @Test
    default void refuses_a_room_name_that_is_taken_in_any_case() {
        User ola = register("ola");
        open("ops", ola);
        announced().clear();
        assertRefused(NAME_TAKEN, () -> open("OPS", ola));
        assertRefused(NAME_TAKEN, () -> open("General", ola));
        assertEquals(List.of(), announced().rows());
    }

    @Test
    default void gives_a_room_name_to_one_of_many_who_race_for_it() throws Exception {
        User ola = register("ola");
        var outcomes = Race.of(8, runner -> open(runner % 2 == 0 ? "ops" : "Ops", ola));
        assertEquals(1, Collections.frequency(outcomes, Optional.empty()));
        assertEquals(7, Collections.frequency(outcomes, Optional.of(NAME_TAKEN)));
    }

    @Test
    default void joins_once_and_tells_it_once() {
        Room ops = open("ops", register("ola"));
        User jan = register("jan");
        announced().clear();
        join(ops.id(), jan);
        join(ops.id(), jan);
        assertEquals(
                List.of(moved(ops, 2, Message.Kind.JOINED, jan)), announced().rows());
        Place place = new Place(ops, 2, new Revision(2), 2, List.of(), own(Role.MEMBER, 2));
        assertEquals(Optional.of(place), rooms().find(ops.id(), jan.id()));
    }

    @Test
    default void lets_a_member_leave_and_write_no_more() {
        Room ops = open("ops", register("ola"));
        User jan = register("jan");
        join(ops.id(), jan);
        announced().clear();
        leave(ops.id(), jan);
        assertEquals(List.of(moved(ops, 3, Message.Kind.LEFT, jan)), announced().rows());
        assertEquals(1, rooms().members(ops.id()).size());
        assertRefused(NOT_A_MEMBER, () -> post(ops.id(), jan, "one more thing"));
    }

    @Test
    default void keeps_the_last_owner_of_others() {
        User ola = register("ola");
        User jan = register("jan");
        Room ops = open("ops", ola);
        join(ops.id(), jan);
        assertRefused(CONFLICT, () -> leave(ops.id(), ola));
        leave(ops.id(), jan);
        leave(ops.id(), ola);
        assertEquals(List.of(), rooms().members(ops.id()));
    }

    @Test
    default void tells_the_new_name_of_a_room_and_frees_the_old_one() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        announced().clear();
        Room renamed = rename(ops.id(), ola, "Operations");
        assertEquals(Room.open(ops.id(), new RoomName("Operations"), Topic.NONE), renamed);
        Message row = Message.renamed(renamed, new Revision(2), Author.of(ola), NOW);
        assertEquals(List.of(row), announced().rows());
        assertEquals(Optional.of(row), history().find(row.id()));
        open("ops", ola);
    }

    @Test
    default void refuses_to_rename_to_a_taken_name_but_not_to_its_own() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        announced().clear();
        assertRefused(NAME_TAKEN, () -> rename(ops.id(), ola, "GENERAL"));
        assertEquals(List.of(), announced().rows());
        rename(ops.id(), ola, "OPS");
        assertEquals(2, announced().rows().get(0).seq());
    }

    @Test
    default void takes_no_revision_for_what_changes_nothing() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        announced().clear();
        assertEquals(ops, rename(ops.id(), ola, "ops"));
        assertEquals(List.of(), announced().rows());
        assertEquals(2, post(ops.id(), ola, "still here").message().seq());
    }

    @Test
    default void refuses_to_govern_a_room_that_never_was() {
        User ola = register("ola");
        assertRefused(ROOM_NOT_FOUND, () -> join(new RoomId(99), ola));
    }

    private static Message moved(Room room, long seq, Message.Kind kind, User user) {
        return Message.moved(room.id(), new Revision(seq), kind, Author.of(user), NOW);
    }

    private static Optional<Place.Own> own(Role role, long read) {
        return Optional.of(new Place.Own(role, NotificationLevel.ALL, new ReadPointer(read), Unread.NOTHING));
    }
}
