package chat.domain.account;

/** What is kept of a password: its Argon2id hash in the PHC string format, salt and parameters included. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
