package chat.bootstrap;

import chat.adapter.persistence.account.Argon2Hasher;
import chat.adapter.persistence.account.Argon2Settings;
import chat.domain.port.CommonPasswords;
import chat.domain.port.PasswordHasher;

/** Password hashing, as fast as this machine can, and the list of common passwords. */
record PasswordHashing(Argon2Hasher argon2, CommonPasswords common) {
    static PasswordHashing create(CommonPasswords common) {
        int cores = Runtime.getRuntime().availableProcessors();
        return new PasswordHashing(new Argon2Hasher(Argon2Settings.forCores(cores)), common);
    }

    PasswordHasher hasher() {
        return argon2;
    }

    /** Loads what the first sign-in needs, so that it is not delayed. */
    void warmUp() {
        argon2.warmUp();
        common.contains("");
    }
}
