package chat.domain.message;

import java.time.Instant;
import java.util.Optional;

/** The tombstone of a deleted message. */
public record DeletedMessage(
        MessageId id, Revision revision, Author author, Instant timestamp, Optional<ClientId> clientId)
        implements Message {}
