package chat.bench.websocket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** The opening handshake of one connection (RFC 6455, 4.1). */
final class Handshake {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int SWITCHING = 101;
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final URI uri;
    private final String cookie;
    private final String key;

    /**
     * Creates a handshake.
     *
     * @param nonce 16 bytes
     */
    Handshake(URI uri, String cookie, byte[] nonce) {
        this.uri = uri;
        this.cookie = cookie;
        this.key = Base64.getEncoder().encodeToString(nonce);
    }

    byte[] request() {
        String request = "GET " + uri.getRawPath() + " HTTP/1.1\r\nHost: " + uri.getRawAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + key + "\r\nCookie: " + cookie + "\r\n\r\n";
        return request.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * Finds the end of the response's head.
     *
     * @return the index after it, or -1 if it is not complete
     */
    static int headEnd(byte[] bytes, int to) {
        for (int i = 0; i + HEAD_END.length <= to; i++) {
            if (Arrays.equals(bytes, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return i + HEAD_END.length;
            }
        }
        return -1;
    }

    /**
     * Returns the status of the response.
     *
     * @return 101 if the upgrade succeeded; 0 if this is no valid response
     */
    int status(String head) {
        String[] words = head.substring(0, head.indexOf('\r')).split(" ", -1);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.") || !words[1].matches("[1-5]\\d\\d")) {
            return 0;
        }
        int status = Integer.parseInt(words[1]);
        return status == SWITCHING && !field(head, "sec-websocket-accept").equals(accept()) ? 0 : status;
    }

    /**
     * Returns the seconds of {@code Retry-After} (RFC 9110, 10.2.3).
     *
     * @return 1 if it is absent or a date
     */
    static int retryAfter(String head) {
        String value = field(head, "retry-after");
        return value.matches("\\d{1,5}") ? Integer.parseInt(value) : CloseReason.DEFAULT_RETRY_AFTER;
    }

    /** Returns the value of a header field, or an empty text. */
    private static String field(String head, String name) {
        for (String line : head.split("\r\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private String accept() {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(sha1.digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
