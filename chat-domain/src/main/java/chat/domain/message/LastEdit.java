package chat.domain.message;

import java.time.Instant;

/** The last edit of a message. */
public record LastEdit(Revision revision, Instant at) {}
