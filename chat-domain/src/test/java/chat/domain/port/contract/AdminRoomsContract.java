package chat.domain.port.contract;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_NOT_FOUND;
import static chat.domain.port.contract.StorageContract.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditRecord;
import chat.domain.membership.AdminRoomPolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.port.AdminRooms;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.RoomStats;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The contract of {@link AdminRooms} and of room changes by administrators who are not members. */
public interface AdminRoomsContract extends StorageContract {
    default Room privateRoom(String name, User actor) {
        return roomLog()
                .createRoom(new NewRoom(new RoomName(name), Topic.NONE, Visibility.PRIVATE, actor.id(), NOW))
                .room();
    }

    default Room changeAsAdmin(RoomId room, User actor, Function<AdminRoomPolicy, RoomChange> change) {
        return roomLog().changeRoom(room, actor.id(), policy -> change.apply(new AdminRoomPolicy(policy)));
    }

    default void appoint(RoomId room, User actor, User target) {
        roomLog()
                .changeRoom(
                        room,
                        actor.id(),
                        target.id(),
                        memberPolicy ->
                                new AdminRoomPolicy(memberPolicy.actor()).appointOwner(memberPolicy.target(), LATER));
    }

    @Test
    default void lists_public_and_private_rooms_by_name() {
        User ola = register("ola");
        User jan = register("jan");
        Room secret = privateRoom("Secret", jan);
        Room ops = createRoom("ops", jan);
        join(ops.id(), ola);
        roomLog().findOrCreateDirectRoom(ola.id(), Set.of(ola.id(), jan.id()), NOW);
        Room general = rooms().find(RoomId.GENERAL, ola.id()).orElseThrow().room();
        assertEquals(
                List.of(new RoomStats(general, 2, 0), new RoomStats(ops, 2, 1), new RoomStats(secret, 1, 1)),
                adminRooms().list());
    }

    @Test
    default void administrators_archive_and_delete_hidden_rooms() {
        User ola = register("ola");
        User jan = register("jan");
        Room secret = privateRoom("secret", jan);
        assertRefused(FORBIDDEN, () -> changeAsAdmin(secret.id(), jan, one -> one.delete(LATER)));
        assertEquals(
                true,
                changeAsAdmin(secret.id(), ola, one -> one.archive(true, LATER)).archived());
        assertEquals(
                true, rooms().find(secret.id(), jan.id()).orElseThrow().room().archived());
        changeAsAdmin(secret.id(), ola, one -> one.archive(true, LATER));
        changeAsAdmin(secret.id(), ola, one -> one.archive(false, LATER));
        changeAsAdmin(secret.id(), ola, one -> one.delete(LATER));
        assertEquals(Optional.empty(), rooms().find(secret.id(), jan.id()));
        assertEquals(
                List.of(AuditAction.ROOM_DELETED, AuditAction.ROOM_UNARCHIVED, AuditAction.ROOM_ARCHIVED),
                auditLog().page(Long.MAX_VALUE, 10).stream()
                        .map(line -> line.entry().action())
                        .toList());
    }

    @Test
    default void refuses_changes_to_general_and_direct_rooms() {
        User ola = register("ola");
        User jan = register("jan");
        RoomId direct = roomLog()
                .findOrCreateDirectRoom(ola.id(), Set.of(ola.id(), jan.id()), NOW)
                .room()
                .id();
        assertRefused(CONFLICT, () -> changeAsAdmin(RoomId.GENERAL, ola, one -> one.archive(true, NOW)));
        assertRefused(CONFLICT, () -> changeAsAdmin(RoomId.GENERAL, ola, one -> one.delete(NOW)));
        assertRefused(CONFLICT, () -> appoint(RoomId.GENERAL, ola, jan));
        assertRefused(ROOM_NOT_FOUND, () -> changeAsAdmin(direct, ola, one -> one.delete(NOW)));
        assertRefused(ROOM_NOT_FOUND, () -> appoint(direct, ola, jan));
    }

    @Test
    default void appoints_a_member_as_owner() {
        User ola = register("ola");
        User jan = register("jan");
        User ewa = register("ewa");
        Room ops = createRoom("ops", jan);
        assertRefused(CONFLICT, () -> appoint(ops.id(), ola, ewa));
        join(ops.id(), ewa);
        assertRefused(FORBIDDEN, () -> appoint(ops.id(), jan, ewa));
        appoint(ops.id(), ola, ewa);
        assertEquals(
                Optional.of(Role.OWNER),
                rooms().find(ops.id(), ewa.id()).orElseThrow().role());
        AuditRecord line = auditLog().page(Long.MAX_VALUE, 1).get(0);
        assertEquals(Optional.of(ewa.name()), line.userName());
        assertEquals(Map.of("role", "owner"), line.entry().detail());
    }
}
