package chat.domain.message;

import java.time.Instant;

/**
 * The checked content of a message that may be posted. Only {@link chat.domain.membership.Membership#draft} creates
 * one, so only members can post.
 */
public record Draft(Content content, Instant at) {}
