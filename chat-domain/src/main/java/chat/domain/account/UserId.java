package chat.domain.account;

/** The number of a user, given by the database and never given again. */
public record UserId(long value) {}
