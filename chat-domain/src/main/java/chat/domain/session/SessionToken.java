package chat.domain.session;

import chat.domain.Sha256;
import chat.domain.TokenFormat;
import java.util.Optional;

/** The secret in a session's cookie: 256 random bits in base64url. Only its hash is ever stored. */
public record SessionToken(String value) {
    /** The token that somebody sent, if it can be one at all. */
    public static Optional<SessionToken> parse(String sent) {
        return TokenFormat.matches(sent) ? Optional.of(new SessionToken(sent)) : Optional.empty();
    }

    /** SHA-256 of the token; enough for a secret that cannot be guessed. */
    public SessionId id() {
        return new SessionId(Sha256.hexDigest(value));
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
