package chat.domain.user;

/** A user together with what proves that it is them. */
public record Account(User user, PasswordHash passwordHash) {}
