package chat.domain.port.fake;

import chat.domain.port.PasswordHasher;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;

/** A hasher that hides nothing and takes no time; hashes that begin with {@code old:} are dated. */
public final class PlainHasher implements PasswordHasher {
    private static final String NOW = "plain:";
    private static final String DATED = "old:";

    /** A hash of that password made with other parameters than are used now. */
    public static PasswordHash dated(String password) {
        return new PasswordHash(DATED + password);
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(NOW + password.value());
    }

    @Override
    public boolean verify(String password, PasswordHash hash) {
        return hash.value().equals(NOW + password) || hash.equals(dated(password));
    }

    @Override
    public void verifyNothing(String password) {}

    @Override
    public boolean isDated(PasswordHash hash) {
        return hash.value().startsWith(DATED);
    }
}
