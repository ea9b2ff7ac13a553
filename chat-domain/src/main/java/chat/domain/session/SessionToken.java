package chat.domain.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a session's cookie: 256 random bits in base64url. Only its hash is ever stored. */
public record SessionToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** The token that somebody sent, if it can be one at all. */
    public static Optional<SessionToken> parse(String sent) {
        return FORM.matcher(sent).matches() ? Optional.of(new SessionToken(sent)) : Optional.empty();
    }

    /** SHA-256 of the token; enough for a secret that cannot be guessed. */
    public SessionId id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return new SessionId(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "SessionToken";
    }
}
