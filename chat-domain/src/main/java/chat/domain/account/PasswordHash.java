package chat.domain.account;

/** A hashed password: Argon2id in the PHC string format, salt and parameters included. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
