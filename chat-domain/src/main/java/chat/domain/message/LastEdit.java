package chat.domain.message;

import java.time.Instant;

/** The last time that the content of a message was changed. */
public record LastEdit(Revision revision, Instant at) {}
