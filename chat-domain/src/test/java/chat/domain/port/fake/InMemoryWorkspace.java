package chat.domain.port.fake;

import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Workspace;
import chat.domain.user.UserId;
import chat.domain.workspace.WorkspaceChange;
import java.time.Instant;
import java.util.Optional;

/** {@link Workspace} in memory. */
final class InMemoryWorkspace implements Workspace {
    private final InMemoryState state;
    private WorkspaceChange changed = WorkspaceChange.NONE;

    InMemoryWorkspace(InMemoryState state) {
        this.state = state;
    }

    @Override
    public WorkspaceChange changed() {
        return state.alone(() -> changed);
    }

    @Override
    public WorkspaceChange change(WorkspaceChange change, UserId by, Instant now) {
        return state.alone(() -> {
            state.acting(by).user().requireAdministrator();
            if (!changed.and(change).equals(changed)) {
                state.audit(new AuditEntry(
                        now, by, AuditAct.WORKSPACE_CHANGED, Optional.empty(), Optional.empty(), change.named()));
            }
            changed = changed.and(change);
            return changed;
        });
    }
}
