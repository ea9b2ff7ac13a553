package chat.bootstrap;

import chat.adapter.persistence.account.Argon2Hasher;
import chat.adapter.persistence.account.Argon2Settings;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Password hashing, as fast as this machine can, and the list of common passwords. */
record PasswordHashing(Argon2Hasher argon2, CommonPasswords common) {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordHashing.class);

    static PasswordHashing create(CommonPasswords common) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PasswordHashing(new Argon2Hasher(Argon2Settings.forCores(cores)), common);
    }

    PasswordHasher hasher() {
        return argon2;
    }

    /**
     * Loads what the first sign-in needs, so that it is not delayed. Failures are logged and occur again at that
     * sign-in.
     */
    void warmUp(Executor pool) {
        pool.execute(() -> {
            try {
                argon2.warmUp();
                common.contains("");
            } catch (Throwable fault) {
                LOG.error("Passwords can't be hashed", fault);
            }
        });
    }
}
