package chat.domain.port.fake;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.port.Tokens;
import chat.domain.session.SessionToken;
import chat.domain.user.Password;
import chat.domain.user.PasswordHash;
import org.junit.jupiter.api.Test;

final class MarkersTest {
    private final PlainHasher hasher = new PlainHasher();

    @Test
    void verifies_the_right_password_only() {
        PasswordHash hash = hasher.hash(new Password("correct horse"));
        assertTrue(hasher.verify("correct horse", hash));
        assertFalse(hasher.verify("wrong horse", hash));
        assertFalse(hasher.isDated(hash));
    }

    @Test
    void verifies_a_dated_hash_and_knows_it() {
        PasswordHash dated = PlainHasher.dated("correct horse");
        assertTrue(hasher.verify("correct horse", dated));
        assertTrue(hasher.isDated(dated));
    }

    @Test
    void makes_tokens_that_look_like_real_ones() {
        Tokens tokens = new CountingTokens();
        SessionToken first = tokens.next();
        assertTrue(SessionToken.parse(first.value()).isPresent());
        assertNotEquals(first, tokens.next());
    }
}
