package chat.domain.port;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;

/** Hashes passwords, slowly on purpose. All but {@link #needsRehash} may refuse with {@code unavailable} when busy. */
public interface PasswordHasher {
    PasswordHash hash(Password password);

    boolean verify(String password, PasswordHash hash);

    /** Takes as long as verifying does: so that unknown names can't be told by the time of the answer. */
    void verifyDummy(String password);

    /** Whether the hash was made with other parameters than are used now. */
    boolean needsRehash(PasswordHash hash);
}
