package chat.domain.user;

import java.time.Duration;
import java.time.Instant;

/** That somebody who is locked out may set another password by a link, once, within a day. */
public record Reset(UserId user, UserId by, Instant at) {
    private static final Duration LASTING = Duration.ofHours(24);

    public Instant expiresAt() {
        return at.plus(LASTING);
    }
}
