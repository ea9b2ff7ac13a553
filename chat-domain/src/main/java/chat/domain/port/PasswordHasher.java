package chat.domain.port;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;

/**
 * Hashes and verifies passwords with a deliberately slow function. All methods except {@link #needsRehash} may throw
 * {@code unavailable} under load.
 */
public interface PasswordHasher {
    /** @return the hash of a password, salt and parameters included */
    PasswordHash hash(Password password);

    /** @return whether the password has this hash */
    boolean verify(String password, PasswordHash hash);

    /** Does the same work as {@link #verify}, so that response times do not reveal whether a username exists. */
    void verifyDummy(String password);

    /** @return whether the hash was made with parameters other than the current ones */
    boolean needsRehash(PasswordHash hash);
}
