package chat.domain;

import java.util.regex.Pattern;

/** The form of every secret token: 256 bits in base64url without padding (RFC 4648 §5), 43 characters. */
public final class TokenFormat {
    private static final Pattern BASE64URL_256_BITS = Pattern.compile("[A-Za-z0-9_-]{43}");

    private TokenFormat() {}

    /** @return whether the text has the form of a token; such a token need not have been issued */
    public static boolean matches(String text) {
        return BASE64URL_256_BITS.matcher(text).matches();
    }
}
