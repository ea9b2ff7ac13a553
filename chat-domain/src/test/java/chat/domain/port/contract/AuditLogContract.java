package chat.domain.port.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.domain.account.User;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AuditLog;
import chat.domain.room.Room;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract of {@link AuditLog}. */
public interface AuditLogContract extends StorageContract {
    @Test
    default void pages_through_the_records_newest_first() {
        User ola = register("ola");
        Room ops = createRoom("ops", ola);
        archive(ops.id(), ola, true);
        archive(ops.id(), ola, false);
        roomLog().changeRoom(ops.id(), ola.id(), policy -> policy.delete(LATER));
        awaitBackgroundTasks();
        List<AuditRecord> newest = auditLog().page(Long.MAX_VALUE, 2);
        assertEquals(
                new AuditEntry(
                        LATER, ola.id(), AuditAction.ROOM_DELETED, Optional.empty(), Optional.of(ops.id()), Map.of()),
                newest.get(0).entry());
        assertEquals(Optional.of(ops.name()), newest.get(0).roomName());
        assertEquals(ola.name(), newest.get(0).actorName());
        List<AuditRecord> older = auditLog().page(newest.get(1).id(), 2);
        assertEquals(
                List.of(AuditAction.ROOM_ARCHIVED),
                older.stream().map(line -> line.entry().action()).toList());
    }

    @Test
    default void records_changes_of_the_settings_with_the_new_values() {
        User ola = register("ola");
        workspace().update(WorkspaceContract.CLUB, ola.id(), NOW);
        workspace().update(WorkspaceContract.CLUB, ola.id(), LATER);
        List<AuditRecord> lines = auditLog().page(Long.MAX_VALUE, 10);
        assertEquals(1, lines.size());
        assertEquals(WorkspaceContract.CLUB.toMap(), lines.get(0).entry().detail());
    }
}
