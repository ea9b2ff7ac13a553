package chat.bootstrap.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Validates paths and queries: only characters that RFC 3986 allows, and complete escapes that are UTF-8. */
final class UriValidator {
    private static final BitSet ALLOWED = plain();
    private static final int PORTS = 65_536;
    private static final char UNREADABLE = '\uFFFD';

    private UriValidator() {}

    /**
     * Returns whether it is a valid path of a request. {@code ;} is not allowed, because Jersey would strip what
     * follows it in a segment (a matrix parameter) and match another resource.
     */
    static boolean isPath(String raw) {
        return isValid(raw) && raw.indexOf(';') < 0;
    }

    /** Returns whether it is a valid path or query, or null. */
    static boolean isValid(@Nullable String raw) {
        return raw == null || (raw.chars().allMatch(ALLOWED::get) && (raw.indexOf('%') < 0 || hasWholeEscapes(raw)));
    }

    /** Returns whether it is a host with an optional port, or null. */
    static boolean isHost(@Nullable String host) {
        if (host == null) {
            return true;
        }
        try {
            URI uri = new URI("http://" + host + "/").parseServerAuthority();
            boolean originOnly = uri.getRawUserInfo() == null && "/".equals(uri.getRawPath());
            return uri.getHost() != null && originOnly && uri.getPort() < PORTS;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean hasWholeEscapes(String raw) {
        try {
            String decoded = URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.indexOf(UNREADABLE) < 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static BitSet plain() {
        BitSet plain = new BitSet();
        plain.set('a', 'z' + 1);
        plain.set('A', 'Z' + 1);
        plain.set('0', '9' + 1);
        "-._~!$&'()*+,;=:@/%?".chars().forEach(plain::set);
        return plain;
    }
}
