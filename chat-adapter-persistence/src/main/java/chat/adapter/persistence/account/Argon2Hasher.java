package chat.adapter.persistence.account;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.port.PasswordHasher;
import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Hashes passwords with Argon2id and the parameters that OWASP recommends for 19 MiB. Thread-safe. */
public final class Argon2Hasher implements PasswordHasher {
    private static final int ITERATIONS = 2;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    // Matches no password: salt and hash are all zeros.
    private static final String DUMMY_HASH = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + ITERATIONS + ",p=" + LANES
            + "$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private final HashingPool pool;

    /** Loads the native code when it is first used, so that the start does not wait for it. */
    private static final class Native {
        static final Argon2 ARGON2 = Argon2Factory.create(Argon2Factory.Argon2Types.ARGON2id, SALT_BYTES, HASH_BYTES);
    }

    public Argon2Hasher(Argon2Settings settings) {
        pool = new HashingPool(settings);
    }

    /** Loads the native code, so that the first sign-in is not delayed. */
    public void warmUp() {
        verifyDummy("");
    }

    @Override
    public PasswordHash hash(Password password) {
        return new PasswordHash(onPool(
                password.value(),
                chars -> Native.ARGON2.hash(ITERATIONS, MEMORY_KIB, LANES, chars, StandardCharsets.UTF_8)));
    }

    @Override
    public boolean verify(String password, PasswordHash hash) {
        return onPool(password, chars -> Native.ARGON2.verify(hash.value(), chars, StandardCharsets.UTF_8));
    }

    @Override
    public void verifyDummy(String password) {
        verify(password, new PasswordHash(DUMMY_HASH));
    }

    @Override
    public boolean needsRehash(PasswordHash hash) {
        return Native.ARGON2.needsRehash(hash.value(), ITERATIONS, MEMORY_KIB, LANES);
    }

    private <T> T onPool(String password, Function<char[], T> work) {
        // On the caller's thread, so that nobody waits for a hashing thread while the code is loaded.
        Argon2 argon2 = Native.ARGON2;
        char[] chars = password.toCharArray();
        try {
            return pool.call(() -> work.apply(chars));
        } finally {
            argon2.wipeArray(chars);
        }
    }
}
