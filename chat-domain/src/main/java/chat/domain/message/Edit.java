package chat.domain.message;

import java.time.Instant;

/** The last time that the content of a message was changed. */
public record Edit(Revision revision, Instant at) {}
