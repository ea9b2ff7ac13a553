package chat.domain.port.fake;

import chat.domain.LinkHash;
import chat.domain.LinkToken;
import chat.domain.account.PasswordHash;
import chat.domain.account.PasswordReset;
import chat.domain.account.User;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.port.Accounts;
import chat.domain.port.PasswordResets;
import java.time.Instant;
import java.util.Optional;

/** {@link PasswordResets} in memory. */
final class InMemoryPasswordResets implements PasswordResets {
    private final InMemoryState state;
    private final Accounts accounts;

    InMemoryPasswordResets(InMemoryState state, Accounts accounts) {
        this.state = state;
        this.accounts = accounts;
    }

    @Override
    public void create(LinkHash link, PasswordReset reset) {
        state.locked(() -> {
            state.requireActor(reset.actor()).user().requireAdministrator();
            state.user(reset.user());
            state.resets.values().removeIf(other -> other.user().equals(reset.user()));
            state.resets.put(link, reset);
            state.audit(AuditEntry.onUser(reset.user(), AuditAction.RESET_ISSUED, reset.actor(), reset.at()));
        });
    }

    @Override
    public Optional<User> find(LinkHash link, Instant now) {
        return state.locked(() -> Optional.ofNullable(state.resets.get(link))
                .filter(reset -> now.isBefore(reset.expiresAt()))
                .map(reset -> state.user(reset.user())));
    }

    @Override
    public void use(LinkHash link, PasswordHash hash, Instant now) {
        state.locked(() -> {
            User user = find(link, now).orElseThrow(LinkToken::notFound);
            accounts.changePassword(user.id(), hash);
        });
    }
}
