package chat.application.room;

import static chat.application.TestEnvironment.START;
import static chat.application.TestEnvironment.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.application.TestEnvironment;
import chat.application.account.UserRef;
import chat.application.audit.AuditEntryView;
import chat.application.audit.AuditLogView;
import chat.application.audit.ReadAuditLog;
import chat.application.membership.JoinRoom;
import chat.application.membership.SetMemberRole;
import chat.application.workspace.UseCases;
import chat.domain.ErrorCode;
import chat.domain.account.User;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators may do with rooms without being members, and its audit log. */
class RoomAdministrationTest {
    private final TestEnvironment env = new TestEnvironment();
    private final UseCases useCases = env.useCases();
    private final RoomUseCases rooms = useCases.rooms();
    private final User ada = env.user("ada");
    private final User ola = env.user("ola");
    private final User jan = env.user("jan");
    private RoomId ops = RoomId.GENERAL;

    @BeforeEach
    void create() {
        ops = new RoomId(rooms.create()
                .handle(new CreateRoom.Command(ola, "ops", "Operations", "public"))
                .id());
        useCases.memberships().join().handle(new JoinRoom.Command(ops, jan.id()));
    }

    private AdminRoomView listed() {
        return rooms.listAsAdmin().handle(ada).rooms().stream()
                .filter(room -> room.id() == ops.value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lists_all_rooms_with_their_members_and_owners() {
        assertEquals(new AdminRoomView(ops.value(), "ops", "Operations", "public", false, 2, 1), listed());
        assertRefused(ErrorCode.FORBIDDEN, () -> rooms.listAsAdmin().handle(ola));
    }

    @Test
    void archives_and_unarchives_a_room() {
        archive(ada, true);
        assertTrue(listed().archived());
        archive(ada, false);
        assertFalse(listed().archived());
        assertRefused(ErrorCode.FORBIDDEN, () -> archive(ola, true));
    }

    private void archive(User actor, boolean archived) {
        rooms.archiveAsAdmin().handle(new AdminArchiveRoom.Command(ops, actor, archived));
    }

    @Test
    void appoints_a_member_as_owner() {
        rooms.appointOwnerAsAdmin().handle(new AdminAppointOwner.Command(ops, ada, jan.id()));
        assertEquals(2, listed().owners());
        assertRefused(
                ErrorCode.CONFLICT,
                () -> rooms.appointOwnerAsAdmin().handle(new AdminAppointOwner.Command(ops, ada, ada.id())));
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> rooms.appointOwnerAsAdmin().handle(new AdminAppointOwner.Command(ops, ola, jan.id())));
    }

    @Test
    void deletes_a_room() {
        assertRefused(ErrorCode.FORBIDDEN, () -> rooms.deleteAsAdmin().handle(ops, ola));
        rooms.deleteAsAdmin().handle(ops, ada);
        assertEquals(List.of(ops), env.publishedEvents.deletedRooms());
        assertRefused(ErrorCode.ROOM_NOT_FOUND, () -> rooms.deleteAsAdmin().handle(ops, ada));
    }

    private AuditLogView auditLog(Optional<Long> before, int limit) {
        return useCases.readAuditLog().handle(new ReadAuditLog.Query(ada, before, limit));
    }

    @Test
    void the_audit_log_returns_pages_newest_first() {
        archive(ada, true);
        archive(ada, false);
        useCases.memberships().setRole().handle(new SetMemberRole.Command(ops, ola.id(), jan.id(), "moderator"));
        AuditLogView first = auditLog(Optional.empty(), 2);
        assertTrue(first.hasMore());
        AuditEntryView newest = first.entries().get(0);
        assertEquals("role_given", newest.act());
        assertEquals(START.toString(), newest.at());
        assertEquals(new UserRef(ola.id().value(), "ola"), newest.by());
        assertEquals(new UserRef(jan.id().value(), "jan"), newest.user());
        assertEquals(new RoomRef(ops.value(), "ops"), newest.room());
        assertEquals(Map.of("role", "moderator"), newest.detail());
        AuditEntryView unarchived = first.entries().get(1);
        assertEquals("room_unarchived", unarchived.act());
        assertNull(unarchived.user());
        AuditLogView rest = auditLog(Optional.of(unarchived.id()), 2);
        assertEquals(
                List.of("room_archived"),
                rest.entries().stream().map(AuditEntryView::act).toList());
        assertFalse(rest.hasMore());
    }

    @Test
    void only_administrators_read_the_audit_log() {
        assertRefused(
                ErrorCode.FORBIDDEN,
                () -> useCases.readAuditLog().handle(new ReadAuditLog.Query(ola, Optional.empty(), 50)));
    }
}
