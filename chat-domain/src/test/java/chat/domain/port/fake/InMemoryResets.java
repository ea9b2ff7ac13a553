package chat.domain.port.fake;

import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.link.LinkHash;
import chat.domain.link.LinkToken;
import chat.domain.port.Accounts;
import chat.domain.port.Resets;
import chat.domain.user.PasswordHash;
import chat.domain.user.Reset;
import chat.domain.user.User;
import java.time.Instant;
import java.util.Optional;

/** {@link Resets} in memory. */
final class InMemoryResets implements Resets {
    private final InMemoryState state;
    private final Accounts accounts;

    InMemoryResets(InMemoryState state, Accounts accounts) {
        this.state = state;
        this.accounts = accounts;
    }

    @Override
    public void issue(LinkHash link, Reset reset) {
        state.alone(() -> {
            state.acting(reset.by()).user().requireAdministrator();
            state.user(reset.user());
            state.resets.values().removeIf(other -> other.user().equals(reset.user()));
            state.resets.put(link, reset);
            state.audit(AuditEntry.to(reset.user(), AuditAct.RESET_ISSUED, reset.by(), reset.at()));
        });
    }

    @Override
    public Optional<User> find(LinkHash link, Instant now) {
        return state.alone(() -> Optional.ofNullable(state.resets.get(link))
                .filter(reset -> now.isBefore(reset.expiresAt()))
                .map(reset -> state.user(reset.user())));
    }

    @Override
    public void redeem(LinkHash link, PasswordHash hash, Instant now) {
        state.alone(() -> {
            User user = find(link, now).orElseThrow(LinkToken::unknown);
            accounts.changePassword(user.id(), hash);
        });
    }
}
