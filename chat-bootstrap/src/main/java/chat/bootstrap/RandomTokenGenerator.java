package chat.bootstrap;

import chat.domain.port.TokenGenerator;
import chat.domain.session.SessionToken;
import java.security.SecureRandom;
import java.util.Base64;

/** Generates tokens of 256 random bits. */
final class RandomTokenGenerator implements TokenGenerator {
    private static final int BYTES = 32;

    // Not in the constructor: the first token loads the providers of security.
    private static final class Bits {
        static final SecureRandom RANDOM = new SecureRandom();
    }

    @Override
    public SessionToken generate() {
        byte[] bits = new byte[BYTES];
        Bits.RANDOM.nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
