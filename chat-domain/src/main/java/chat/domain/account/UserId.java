package chat.domain.account;

/** The id of a user, assigned by the database and never reused. */
public record UserId(long value) {}
