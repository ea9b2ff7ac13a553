package chat.adapter.persistence.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import org.junit.jupiter.api.Test;

final class Argon2HasherTest {
    private final Argon2Hasher hasher = new Argon2Hasher(Argon2Settings.forCores(2));

    @Test
    void accepts_only_the_correct_password() {
        PasswordHash hash = hasher.hash(new Password("zażółć gęślą 🔑"));
        assertTrue(hasher.verify("zażółć gęślą 🔑", hash));
        assertFalse(hasher.verify("zazolc gesla", hash));
    }

    @Test
    void writes_its_parameters_into_the_hash_and_salts_it() {
        PasswordHash hash = hasher.hash(new Password("correct horse"));
        assertTrue(hash.value().startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash.value());
        assertNotEquals(hash, hasher.hash(new Password("correct horse")));
    }

    @Test
    void verifies_a_hash_with_other_parameters_and_requires_a_rehash() {
        // From the test vectors of the reference implementation.
        PasswordHash other = new PasswordHash(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");
        assertTrue(hasher.verify("password", other));
        assertFalse(hasher.verify("Password", other));
        assertTrue(hasher.needsRehash(other));
    }

    @Test
    void requires_a_rehash_if_the_parameters_differ() {
        PasswordHash hash = hasher.hash(new Password("correct horse"));
        PasswordHash weaker = new PasswordHash(hash.value().replace("t=2", "t=1"));
        assertFalse(hasher.needsRehash(hash));
        assertTrue(hasher.needsRehash(weaker));
        PasswordHash older = new PasswordHash("$argon2id$v=19$m=16,t=2,p=1$bm90c29yYW5kb20$HpkJzXcr5aLHiUDKI0ocqA");
        assertTrue(hasher.needsRehash(older));
        assertFalse(hasher.verify("correct horse", older));
    }

    @Test
    void a_dummy_verification_does_not_throw() {
        hasher.warmUp();
        assertDoesNotThrow(() -> hasher.verifyDummy("whatever"));
    }
}
