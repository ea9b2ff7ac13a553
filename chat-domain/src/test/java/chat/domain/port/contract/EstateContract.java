package chat.domain.port.contract;

import static chat.domain.error.ErrorCode.CONFLICT;
import static chat.domain.error.ErrorCode.FORBIDDEN;
import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.Storage.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.Recorded;
import chat.domain.member.Governance;
import chat.domain.member.Oversight;
import chat.domain.member.Role;
import chat.domain.port.Estate;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Tally;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.user.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What {@link Estate} must do, and what administrators may do to rooms from outside. */
public interface EstateContract extends Storage {
    default Room hidden(String name, User by) {
        return roomLog()
                .open(new Founding(new RoomName(name), Topic.NONE, Visibility.PRIVATE, by.id(), NOW))
                .room();
    }

    default Room oversee(RoomId room, User by, Function<Oversight, Governance> act) {
        return roomLog().govern(room, by.id(), standing -> act.apply(new Oversight(standing)));
    }

    default void appoint(RoomId room, User by, User whom) {
        roomLog()
                .govern(
                        room,
                        by.id(),
                        whom.id(),
                        dealing -> new Oversight(dealing.by()).appoint(dealing.whom(), LATER));
    }

    @Test
    default void lists_public_and_private_rooms_by_name_whoever_is_in_them() {
        User ola = register("ola");
        User jan = register("jan");
        Room secret = hidden("Secret", jan);
        Room ops = open("ops", jan);
        join(ops.id(), ola);
        roomLog().direct(ola.id(), Set.of(ola.id(), jan.id()), NOW);
        Room general = rooms().find(RoomId.GENERAL, ola.id()).orElseThrow().room();
        assertEquals(
                List.of(new Tally(general, 2, 0), new Tally(ops, 2, 1), new Tally(secret, 1, 1)), estate().rooms());
    }

    @Test
    default void lets_administrators_archive_and_delete_rooms_that_they_do_not_see() {
        User ola = register("ola");
        User jan = register("jan");
        Room secret = hidden("secret", jan);
        assertRefused(FORBIDDEN, () -> oversee(secret.id(), jan, one -> one.delete(LATER)));
        assertEquals(
                true, oversee(secret.id(), ola, one -> one.archive(true, LATER)).archived());
        assertEquals(
                true, rooms().find(secret.id(), jan.id()).orElseThrow().room().archived());
        oversee(secret.id(), ola, one -> one.archive(true, LATER));
        oversee(secret.id(), ola, one -> one.archive(false, LATER));
        oversee(secret.id(), ola, one -> one.delete(LATER));
        assertEquals(Optional.empty(), rooms().find(secret.id(), jan.id()));
        assertEquals(
                List.of(AuditAct.ROOM_DELETED, AuditAct.ROOM_UNARCHIVED, AuditAct.ROOM_ARCHIVED),
                estate().audit(Long.MAX_VALUE, 10).stream()
                        .map(line -> line.entry().act())
                        .toList());
    }

    @Test
    default void leaves_general_and_direct_rooms_alone() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId direct = roomLog()
                .direct(ola.id(), Set.of(ola.id(), jan.id()), NOW)
                .room()
                .id();
        assertRefused(CONFLICT, () -> oversee(RoomId.GENERAL, ola, one -> one.archive(true, NOW)));
        assertRefused(CONFLICT, () -> oversee(RoomId.GENERAL, ola, one -> one.delete(NOW)));
        assertRefused(CONFLICT, () -> appoint(RoomId.GENERAL, ola, jan));
        assertRefused(ROOM_NOT_FOUND, () -> oversee(direct, ola, one -> one.delete(NOW)));
        assertRefused(ROOM_NOT_FOUND, () -> appoint(direct, ola, jan));
    }

    @Test
    default void gives_a_room_another_owner_from_among_its_members() {
        User ola = register("ola");
        User jan = register("jan");
        User ewa = register("ewa");
        Room ops = open("ops", jan);
        assertRefused(CONFLICT, () -> appoint(ops.id(), ola, ewa));
        join(ops.id(), ewa);
        assertRefused(FORBIDDEN, () -> appoint(ops.id(), jan, ewa));
        appoint(ops.id(), ola, ewa);
        assertEquals(
                Optional.of(Role.OWNER),
                rooms().find(ops.id(), ewa.id()).orElseThrow().role());
        Recorded line = estate().audit(Long.MAX_VALUE, 1).get(0);
        assertEquals(Optional.of(ewa.name()), line.user());
        assertEquals(Map.of("role", "owner"), line.entry().detail());
    }

    @Test
    default void tells_what_is_on_record_the_newest_first_in_parts() {
        User ola = register("ola");
        Room ops = open("ops", ola);
        oversee(ops.id(), ola, one -> one.archive(true, NOW));
        oversee(ops.id(), ola, one -> one.archive(false, NOW));
        oversee(ops.id(), ola, one -> one.delete(LATER));
        settle();
        List<Recorded> newest = estate().audit(Long.MAX_VALUE, 2);
        assertEquals(
                new AuditEntry(
                        LATER, ola.id(), AuditAct.ROOM_DELETED, Optional.empty(), Optional.of(ops.id()), Map.of()),
                newest.get(0).entry());
        assertEquals(Optional.of(ops.name()), newest.get(0).room());
        assertEquals(ola.name(), newest.get(0).by());
        List<Recorded> older = estate().audit(newest.get(1).id(), 2);
        assertEquals(
                List.of(AuditAct.ROOM_ARCHIVED),
                older.stream().map(line -> line.entry().act()).toList());
    }

    @Test
    default void has_changes_of_the_workspace_on_record_with_what_was_changed() {
        User ola = register("ola");
        workspace().change(WorkspaceContract.CLUB, ola.id(), NOW);
        workspace().change(WorkspaceContract.CLUB, ola.id(), LATER);
        List<Recorded> lines = estate().audit(Long.MAX_VALUE, 10);
        assertEquals(1, lines.size());
        assertEquals(WorkspaceContract.CLUB.named(), lines.get(0).entry().detail());
    }
}
