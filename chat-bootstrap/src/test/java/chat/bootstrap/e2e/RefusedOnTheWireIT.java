package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The raw bytes of refusals, which a client library may hide. */
class RefusedOnTheWireIT {
    private static final String KEY = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    private static final String VERSION = "Sec-WebSocket-Version: 13\r\n";

    @TempDir
    Path data;

    @Test
    void a_refused_upgrade_is_answered_with_a_problem_document() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            String cookie = "Cookie: " + TestUser.register(server, "ola").cookie() + "\r\n";
            for (String path : List.of("/ws", "/ws/1")) {
                assertProblem(401, upgrade(server, path, KEY + VERSION));
                assertProblem(403, upgrade(server, path, KEY + VERSION + cookie + "Origin: http://evil.example\r\n"));
                assertProblem(400, upgrade(server, path, KEY + "Sec-WebSocket-Version: 12\r\n" + cookie));
                assertProblem(400, upgrade(server, path, VERSION + cookie));
                assertProblem(400, upgrade(server, path, KEY + VERSION + cookie + "Content-Length: 5\r\n"));
                assertProblem(400, upgrade(server, path, KEY + VERSION + cookie + "Transfer-Encoding: chunked\r\n"));
            }
            assertProblem(404, upgrade(server, "/ws/99", KEY + VERSION + cookie));
            assertProblem(404, upgrade(server, "/nowhere", KEY + VERSION + cookie));
        }
    }

    @Test
    void a_path_with_matrix_parameters_is_refused() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser ola = TestUser.register(server, "ola");
            for (String address : List.of(
                    "GET /me;x=1",
                    "GET /;a=b",
                    "GET /health/ready;",
                    "GET /rooms;x/1",
                    "GET /rooms/1;--/messages",
                    "GET /rooms/1;x?limit=1",
                    "DELETE /rooms/1;x",
                    "GET /me;jsessionid=1",
                    "GET http://127.0.0.1/me;x",
                    "POST /rooms/1/leave;x")) {
                assertProblem(400, send(server, address, "Cookie: " + ola.cookie() + "\r\n"));
            }
            for (String address : List.of(
                    "GET /me%3Bx=1",
                    "GET /rooms/1%3B--/messages",
                    "GET /rooms/1%3bx",
                    "DELETE /rooms/1%3Bx",
                    "GET /rooms%3Bx/1",
                    "GET /health/ready%3B")) {
                assertProblem(404, send(server, address, "Cookie: " + ola.cookie() + "\r\n"));
            }
            assertProblem(400, upgrade(server, "/ws;x", KEY + VERSION + "Cookie: " + ola.cookie() + "\r\n"));
            assertProblem(404, upgrade(server, "/ws/1%3Bx", KEY + VERSION + "Cookie: " + ola.cookie() + "\r\n"));
            assertEquals(200, ola.send("GET", "/rooms/1", null).statusCode());
        }
    }

    @Test
    void a_complete_head_that_cannot_be_parsed_is_refused_at_once() throws IOException {
        try (ServerProcess server = ServerProcess.start(data)) {
            for (String head : List.of(
                    "garbage",
                    "GET",
                    "\r\n\r\ngarbage",
                    "GET / HTTP/1.1\r\nHost",
                    "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nno colon")) {
                assertProblem(400, head + " is answered by " + answer(server, head + "\r\n\r\n"));
                assertProblem(400, head + " is answered by " + answer(server, head + "\n\n"));
            }
            assertProblem(400, "HTTP/2 is answered by " + answer(server, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"));
            // Grizzly sends no Content-Length.
            String connect = "CONNECT 127.0.0.1:80 HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n";
            assertTrue(answer(server, connect).startsWith("HTTP/1.1 400 "));
            assertTrue(answer(server, "\r\nGET / HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 "));
        }
    }

    private static String upgrade(ServerProcess server, String path, String headers) throws IOException {
        return send(server, "GET " + path, "Upgrade: websocket\r\nConnection: Upgrade\r\n" + headers);
    }

    private static String send(ServerProcess server, String address, String headers) throws IOException {
        String head = address + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + headers + "\r\n";
        return address + " is answered by " + answer(server, head);
    }

    private static String answer(ServerProcess server, String bytes) throws IOException {
        try (RawSocket raw = RawSocket.connect(server)) {
            raw.write(bytes);
            return raw.readAnswer();
        }
    }

    private static void assertProblem(int status, String answer) {
        assertTrue(answer.contains(" is answered by HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\r\nContent-Type: application/problem+json\r\n"), answer);
        assertTrue(answer.contains("\r\nContent-Length: "), answer);
        assertTrue(answer.contains("\"status\":" + status), answer);
    }
}
