package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MalformedInputIT {
    private static final long SEED = Long.getLong("parley.seed", 20_261_124L);
    private static final int REQUESTS = 1_000;
    private static final int FRAMES = 1_000;

    private static final List<String> METHODS = List.of(
            "GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "TRACE", "CONNECT", "BREW", "get", "P\u00d6ST");
    private static final List<String> PATHS = List.of(
            "/register",
            "/login",
            "/logout",
            "/me",
            "/rooms",
            "/rooms/1",
            "/rooms/1/messages",
            "/rooms/1/join",
            "/rooms/99999999999999999999999",
            "/rooms/-1/messages",
            "/rooms/1/messages/0",
            "/rooms/1/messages?limit=",
            "/rooms/1/messages?before=1&after=2",
            "/rooms/1/messages?limit=99999999999",
            "/ws/1",
            "/ws/x",
            "/assets/../x",
            "/assets/x/%2e%2e/%2e%2e/etc/passwd",
            "/<script>",
            "/{room}",
            "/a|b",
            "/a\\b",
            "/%00",
            "/%zz",
            "/%",
            "/%ff%fe",
            "/rooms/1%2fmessages",
            "/%2e%2e/%2e%2e",
            "//",
            "/;a=b",
            "/?%00=%ff",
            "/r/%3Cimg%3E",
            "*",
            "http://elsewhere/me",
            "/\u00e9",
            "/openapi.json",
            "/health/ready",
            "/rooms?scope=%00",
            "/" + "a".repeat(9_000));
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{}",
            "[]",
            "\"x\"",
            "42",
            "true",
            "{",
            "}",
            "{\"content\":1}",
            "{\"content\":null}",
            "{\"content\":{}}",
            "{\"content\":[\"a\"]}",
            "{\"content\":\"\"}",
            "{\"content\":\"\\u0000\"}",
            "{\"content\":\"\\ud800\"}",
            "{\"content\":\"x\",\"client_id\":7}",
            "{\"content\":\"x\",\"client_id\":\" \"}",
            "{\"username\":\"a\",\"password\":\"b\"}",
            "{\"username\":1e999,\"password\":[]}",
            "{\"username\":\"<b>\",\"password\":\"12345678\"}",
            "{\"name\":\"\"}",
            "{\"name\":{\"a\":1}}",
            "{\"name\":\"\\u0007\"}",
            "{\"name\":" + "9".repeat(5_000) + "}",
            "[".repeat(5_000),
            "{\"a\":".repeat(3_000),
            "\u00ff\u00fe\u00fd",
            "{\"content\":\"\u00c3(\"}",
            "{\"content\":\"x\",\"content\":\"y\"} trailing",
            "{'content':'x'}",
            "NaN",
            "{\"content\":\"" + "x".repeat(9_000) + "\"}",
            "x".repeat(70_000));
    private static final List<String> HEADERS = List.of(
            "Content-Type: application/json",
            "Content-Type: text/plain",
            "Content-Type: ;;;",
            "Content-Type:",
            "Accept: image/png",
            "Accept: ;;q=x",
            "Cookie: parley_session=;;;",
            "Cookie: \u00e9=\u00e9",
            "Origin: null",
            "Origin: http://evil.example",
            "Expect: 100-continue",
            "Expect: something",
            "Upgrade: h2c",
            "Upgrade: websocket\r\nConnection: Upgrade",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: chunked",
            "Content-Length : 2",
            "Content-Length: -1",
            "Content-Length: x",
            "Range: bytes=0-1",
            "If-None-Match: \"",
            "Bad Header: x",
            "X: " + "y".repeat(5_000),
            "Accept-Encoding: gzip;q=x",
            "Host: other");

    @TempDir
    Path data;

    private final Random random = new Random(SEED);

    @Test
    void malformed_requests_and_frames_cause_no_exception_and_store_nothing() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            TestUser ola = TestUser.register(server, "ola");
            TestUser jan = TestUser.register(server, "jan");
            for (int i = 0; i < REQUESTS; i++) {
                request(server, random.nextBoolean() ? ola.cookie() : "");
            }
            assertEquals(2, jan.get("/rooms/1/messages").get("messages").size(), "something was stored; seed " + SEED);
            for (int i = 0; i < FRAMES; i += 50) {
                frames(server, ola.cookie());
            }
            assertEquals(2, jan.get("/rooms/1/messages").get("messages").size(), "something was stored; seed " + SEED);
            TestSocket socket = jan.openSocket(1);
            jan.post(1, "the room still works");
            socket.nextWithContent("the room still works");
            assertFalse(server.output().contains("Exception"), server::output);
        }
    }

    private void request(ServerProcess server, String cookie) throws IOException {
        String body = pick(BODIES);
        StringBuilder request = new StringBuilder(pick(METHODS) + " " + pick(PATHS) + " HTTP/1.1\r\n");
        request.append("Host: 127.0.0.1:").append(server.port()).append("\r\nConnection: close\r\n");
        if (!cookie.isEmpty()) {
            request.append("Cookie: ").append(cookie).append("\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(pick(HEADERS)).append("\r\n");
        }
        if (random.nextInt(10) > 0 && request.indexOf("Content-Length") < 0) {
            request.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        request.append("\r\n").append(body);
        for (int i = random.nextInt(4); i == 0; i--) {
            request.setCharAt(random.nextInt(request.length()), (char) random.nextInt(256));
        }
        try (RawSocket raw = RawSocket.connect(server)) {
            raw.write(request.toString());
            raw.shutdownOutput();
            assertRefused(raw.readAll(), request.toString());
        } catch (SocketException reset) {
            // The server closed the connection before it had read the whole body.
        }
    }

    private static void assertRefused(String answer, String request) {
        if (answer.isEmpty()) {
            return;
        }
        String description = answer.lines().findFirst().orElse("") + " for seed " + SEED + ": "
                + request.replaceAll("(.)\\1{50,}", "$1…");
        assertFalse(answer.matches("(?s)HTTP/1.1 5\\d\\d.*"), description);
        assertFalse(answer.contains("Exception") || answer.contains("\tat "), description);
        if (answer.matches("(?s)HTTP/1.1 4\\d\\d.*") && !request.startsWith("HEAD")) {
            assertTrue(answer.contains("\"code\":\"") && !answer.contains("<html"), description + answer);
        }
    }

    private void frames(ServerProcess server, String cookie) throws IOException {
        try (RawSocket raw = RawSocket.open(server, cookie, 1)) {
            for (int i = 0; i < 50; i++) {
                byte[] payload = pick(BODIES).getBytes(StandardCharsets.ISO_8859_1);
                if (random.nextInt(8) == 0) {
                    random.nextBytes(payload);
                }
                if (!new String(payload, StandardCharsets.UTF_8).matches("\\{\"content\":\"x.*")) {
                    raw.frame(random.nextInt(6) == 0 ? random.nextInt(256) : 0x81, payload);
                }
            }
            raw.shutdownOutput();
            String answer = raw.readAll();
            assertFalse(answer.contains("Exception") || answer.contains("\tat "), answer);
        } catch (SocketException closedByTheServer) {
            // The server closed the connection at a malformed frame, while the client was still sending.
        }
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
