package chat.domain.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Permission for a user to set a new password through a link, once, within 24 hours.
 *
 * @param user the user whose password may be set
 * @param actor the administrator who created the link
 */
public record PasswordReset(UserId user, UserId actor, Instant at) {
    private static final Duration LIFETIME = Duration.ofHours(24);

    public Instant expiresAt() {
        return at.plus(LIFETIME);
    }
}
