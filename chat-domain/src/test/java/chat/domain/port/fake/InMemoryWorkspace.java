package chat.domain.port.fake;

import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Workspace;
import chat.domain.workspace.SettingsOverrides;
import java.time.Instant;
import java.util.Optional;

/** {@link Workspace} in memory. */
final class InMemoryWorkspace implements Workspace {
    private final InMemoryState state;
    private SettingsOverrides overrides = SettingsOverrides.NONE;

    InMemoryWorkspace(InMemoryState state) {
        this.state = state;
    }

    @Override
    public SettingsOverrides overrides() {
        return state.locked(() -> overrides);
    }

    @Override
    public SettingsOverrides update(SettingsOverrides change, UserId actor, Instant now) {
        return state.locked(() -> {
            state.requireActor(actor).user().requireAdministrator();
            if (!overrides.merge(change).equals(overrides)) {
                state.audit(new AuditEntry(
                        now, actor, AuditAction.WORKSPACE_CHANGED, Optional.empty(), Optional.empty(), change.toMap()));
            }
            overrides = overrides.merge(change);
            return overrides;
        });
    }
}
