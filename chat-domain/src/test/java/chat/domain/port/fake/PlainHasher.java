package chat.domain.port.fake;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.port.PasswordHasher;

/** A hasher without cost or secrecy; hashes that begin with {@code old:} are outdated. */
public final class PlainHasher implements PasswordHasher {
    private static final String CURRENT = "plain:";
    private static final String OUTDATED = "old:";

    /** @return a hash of the password that needs a rehash */
    public static PasswordHash outdated(String password) {
        return new PasswordHash(OUTDATED + password);
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(CURRENT + password.value());
    }

    @Override
    public boolean verify(String password, PasswordHash hash) {
        return hash.value().equals(CURRENT + password) || hash.equals(outdated(password));
    }

    @Override
    public void verifyDummy(String password) {}

    @Override
    public boolean needsRehash(PasswordHash hash) {
        return hash.value().startsWith(OUTDATED);
    }
}
