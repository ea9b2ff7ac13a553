package chat.domain.account;

/** A user with the hash of their password. */
public record Credentials(User user, PasswordHash passwordHash) {}
