package chat.bench.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** With the key of RFC 6455, 1.3. */
class HandshakeTest {
    private final Handshake handshake = new Handshake(
            URI.create("ws://127.0.0.1:8000/ws"), "a=b", "the sample nonce".getBytes(StandardCharsets.US_ASCII));

    @Test
    void the_request_has_host_key_and_cookie() {
        String request = new String(handshake.request(), StandardCharsets.US_ASCII);

        assertTrue(request.startsWith("GET /ws HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n"), request);
        assertTrue(request.contains("\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"), request);
        assertTrue(request.endsWith("\r\nCookie: a=b\r\n\r\n"), request);
    }

    @Test
    void an_upgrade_needs_the_right_accept_header() {
        String switching = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n";

        assertEquals(101, handshake.status(switching + "sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n"));
        assertEquals(0, handshake.status(switching + "Sec-WebSocket-Accept: s3pplmbitxaq9kygzzhzrbk+xoo=\r\n\r\n"));
        assertEquals(0, handshake.status(switching + "\r\n"));
    }

    @Test
    void a_refusal_has_its_status() {
        assertEquals(503, handshake.status("HTTP/1.1 503 Service Unavailable\r\n\r\n"));
        assertEquals(0, handshake.status("SSH-2.0\r\n\r\n"));
    }

    @Test
    void a_refusal_says_when_to_come_back() {
        String busy = "HTTP/1.1 503 Service Unavailable\r\n";

        assertEquals(5, Handshake.retryAfter(busy + "retry-after: 5\r\n\r\n"));
        assertEquals(1, Handshake.retryAfter(busy + "Retry-After: Fri, 31 Dec 2027 23:59:59 GMT\r\n\r\n"));
        assertEquals(1, Handshake.retryAfter(busy + "\r\n"));
    }

    @Test
    void the_head_ends_after_an_empty_line() {
        byte[] bytes = "HTTP/1.1 200 OK\r\n\r\nrest".getBytes(StandardCharsets.US_ASCII);

        assertEquals(19, Handshake.headEnd(bytes, bytes.length));
        assertEquals(-1, Handshake.headEnd(bytes, 18));
    }
}
