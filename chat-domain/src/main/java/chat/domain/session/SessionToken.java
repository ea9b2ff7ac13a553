package chat.domain.session;

import chat.domain.Sha256;
import chat.domain.TokenFormat;
import java.util.Optional;

/** The secret in a session cookie: 256 random bits in base64url. Only its hash is stored. */
public record SessionToken(String value) {
    /** @return the token that a client sent; empty if the text does not have the form of a token */
    public static Optional<SessionToken> parse(String sent) {
        return TokenFormat.matches(sent) ? Optional.of(new SessionToken(sent)) : Optional.empty();
    }

    /** @return the SHA-256 of the token; a fast hash is sufficient for a secret that cannot be guessed */
    public SessionId id() {
        return new SessionId(Sha256.hexDigest(value));
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
