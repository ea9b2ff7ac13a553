package chat.domain.account;

import java.time.Duration;
import java.time.Instant;

/** That somebody who is locked out may set another password by a link, once, within a day. */
public record PasswordReset(UserId user, UserId actor, Instant at) {
    private static final Duration LIFETIME = Duration.ofHours(24);

    public Instant expiresAt() {
        return at.plus(LIFETIME);
    }
}
