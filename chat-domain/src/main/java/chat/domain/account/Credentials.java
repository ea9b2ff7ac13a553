package chat.domain.account;

/** A user together with what proves that it is them. */
public record Credentials(User user, PasswordHash passwordHash) {}
