package chat.domain.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A person as administrators see them.
 *
 * @param seenAt when they were last there, if that is known
 */
public record AdminUserRecord(UserProfile profile, Instant createdAt, Optional<Instant> seenAt) {}
