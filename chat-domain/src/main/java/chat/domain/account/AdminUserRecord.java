package chat.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A user as administrators see them.
 *
 * @param createdAt when the account was created
 * @param seenAt when the user was last seen; empty if unknown
 */
public record AdminUserRecord(UserProfile profile, Instant createdAt, Optional<Instant> seenAt) {}
