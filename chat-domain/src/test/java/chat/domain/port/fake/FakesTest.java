package chat.domain.port.fake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.account.Password;
import chat.domain.account.PasswordHash;
import chat.domain.port.TokenGenerator;
import chat.domain.session.SessionToken;
import org.junit.jupiter.api.Test;

final class FakesTest {
    private final PlainHasher hasher = new PlainHasher();

    @Test
    void verifies_the_right_password_only() {
        PasswordHash hash = hasher.hash(new Password("correct horse"));
        assertTrue(hasher.verify("correct horse", hash));
        assertFalse(hasher.verify("wrong horse", hash));
        assertFalse(hasher.needsRehash(hash));
    }

    @Test
    void verifies_a_dated_hash_and_knows_it() {
        PasswordHash dated = PlainHasher.outdated("correct horse");
        assertTrue(hasher.verify("correct horse", dated));
        assertTrue(hasher.needsRehash(dated));
    }

    @Test
    void makes_tokens_that_look_like_real_ones() {
        TokenGenerator tokens = new CountingTokenGenerator();
        SessionToken first = tokens.generate();
        assertTrue(SessionToken.parse(first.value()).isPresent());
        assertNotEquals(first, tokens.generate());
    }
}
