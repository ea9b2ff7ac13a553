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
    void verifies_an_outdated_hash_and_requests_a_rehash() {
        PasswordHash outdated = PlainHasher.outdated("correct horse");
        assertTrue(hasher.verify("correct horse", outdated));
        assertTrue(hasher.needsRehash(outdated));
    }

    @Test
    void generates_distinct_tokens_in_the_real_format() {
        TokenGenerator tokens = new CountingTokenGenerator();
        SessionToken first = tokens.generate();
        assertTrue(SessionToken.parse(first.value()).isPresent());
        assertNotEquals(first, tokens.generate());
    }
}
