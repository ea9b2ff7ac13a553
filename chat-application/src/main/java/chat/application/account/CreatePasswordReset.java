package chat.application.account;

import chat.application.security.RateLimiter;
import chat.domain.LinkToken;
import chat.domain.account.PasswordReset;
import chat.domain.account.UserId;
import chat.domain.port.PasswordResets;
import chat.domain.port.TokenGenerator;
import java.time.Clock;

/** Creates a password reset link for a user who cannot sign in. */
public final class CreatePasswordReset {
    private final PasswordResets passwordResets;
    private final TokenGenerator tokens;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public CreatePasswordReset(
            PasswordResets passwordResets, TokenGenerator tokens, RateLimiter<UserId> writes, Clock clock) {
        this.passwordResets = passwordResets;
        this.tokens = tokens;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @param user the user whose password will be set
     * @param actor the administrator
     */
    public record Command(UserId user, UserId actor) {}

    /**
     * @return the link
     * @throws chat.domain.ChatException {@code rate_limited}, {@code forbidden} or {@code user_not_found}
     */
    public PasswordResetView handle(Command command) {
        LinkToken token = new LinkToken(tokens.generate().value());
        PasswordReset reset = new PasswordReset(command.user(), command.actor(), clock.instant());
        writes.acquire(command.actor());
        passwordResets.create(token.hash(), reset);
        return PasswordResetView.of(token, reset);
    }
}
