package chat.domain.port.fake;

import chat.domain.account.User;
import chat.domain.audit.AuditEntry;
import chat.domain.audit.AuditRecord;
import chat.domain.port.AuditLog;
import java.util.ArrayList;
import java.util.List;

/** {@link AuditLog} in memory. */
final class InMemoryAuditLog implements AuditLog {
    private final InMemoryState state;

    InMemoryAuditLog(InMemoryState state) {
        this.state = state;
    }

    @Override
    public List<AuditRecord> page(long before, int limit) {
        return state.locked(() -> {
            List<AuditRecord> found = new ArrayList<>();
            for (long id = Math.min(before - 1, state.audit.size()); id > 0 && found.size() < limit; id--) {
                found.add(record((int) id));
            }
            return List.copyOf(found);
        });
    }

    private AuditRecord record(int id) {
        AuditEntry entry = state.audit.get(id - 1);
        return new AuditRecord(
                id,
                entry,
                state.user(entry.actor()).name(),
                entry.user().map(state::user).map(User::name),
                state.auditedRooms.get(id - 1));
    }
}
