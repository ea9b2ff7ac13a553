package chat.adapter.websocket.handshake;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.jspecify.annotations.Nullable;

/** Validates the headers of an RFC 6455 opening handshake; stricter than Tyrus, which accepts invalid keys. */
final class HandshakeHeaders {
    static final String KEY = "Sec-WebSocket-Key";
    static final String VERSION = "Sec-WebSocket-Version";
    private static final int KEY_BYTES = 16;

    private HandshakeHeaders() {}

    static boolean isValid(UpgradeRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                && hasToken(request.getHeader("Connection"), "upgrade")
                && "13".equals(request.getHeader(VERSION))
                && isKey(request.getHeader(KEY))
                && request.getHeader("Host") != null;
    }

    private static boolean hasToken(@Nullable String header, String token) {
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(","))
                        .map(String::strip)
                        .anyMatch(token::equals);
    }

    private static boolean isKey(@Nullable String key) {
        try {
            return key != null && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException invalid) {
            return false;
        }
    }
}
