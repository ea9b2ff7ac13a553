package chat.domain.message;

import java.time.Instant;

/** A message that may be posted; only {@link chat.domain.membership.Membership#write} makes one, so only members write. */
public record Draft(Content content, Instant at) {}
