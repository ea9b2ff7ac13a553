package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestBodiesIT {
    private static final int POSTS = 300;

    @TempDir
    Path data;

    private ServerProcess server;
    private TestUser ola;

    @BeforeEach
    void start() {
        server = ServerProcess.start(data, "--limits", "off");
        ola = TestUser.register(server, "ola");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_body_in_several_writes_is_handled_once() throws IOException {
        try (RawSocket raw = RawSocket.connect(server)) {
            for (int i = 0; i < POSTS; i++) {
                String body = "{\"content\":\"" + i + "\"}";
                raw.write(head("Content-Length: " + body.length()));
                int cut = i % body.length();
                raw.write(body.substring(0, cut));
                raw.write(body.substring(cut));
                assertTrue(raw.readAnswer().startsWith("HTTP/1.1 201"), "post " + i);
            }
        }
        assertEquals(
                POSTS + 1, ola.get("/rooms/1/messages?limit=1").get("revision").asInt());
    }

    @Test
    void accepts_chunked_bodies() throws IOException {
        try (RawSocket raw = RawSocket.connect(server)) {
            for (int i = 0; i < POSTS; i++) {
                raw.write(head("Transfer-Encoding: chunked"));
                raw.write("b\r\n{\"content\":\r\n");
                raw.write("4\r\n\"x\"}\r\n0\r\n\r\n");
                assertTrue(raw.readAnswer().startsWith("HTTP/1.1 201"), "post " + i);
            }
        }
        assertEquals(
                POSTS + 1, ola.get("/rooms/1/messages?limit=1").get("revision").asInt());
    }

    @Test
    void refuses_chunks_that_differ_from_their_sizes() throws IOException {
        for (String body : List.of(
                "f\r\n{\"content\":\"x\"}0\r\n\r\n",
                "f\r\n{\"content\":\"x\"}x\r\n0\r\n\r\n",
                "f\r\n{\"content\":\"x\"}\r\n\r\n",
                "f\r\n{\"content\":\"x\"}\r\n;x\r\n\r\n",
                "\r\n\r\n")) {
            try (RawSocket whole = RawSocket.connect(server);
                    RawSocket bytes = RawSocket.connect(server)) {
                whole.write(head("Transfer-Encoding: chunked") + body);
                assertTrue(whole.readAnswer().startsWith("HTTP/1.1 400"), body);
                bytes.write(head("Transfer-Encoding: chunked"));
                for (int i = 0; i < body.length(); i++) {
                    bytes.write(body.substring(i, i + 1));
                }
                assertTrue(bytes.readAnswer().startsWith("HTTP/1.1 400"), body);
            } catch (SocketException reset) {
                // The server answered and closed the connection before it had all bytes.
            }
        }
        assertEquals(1, ola.get("/rooms/1/messages?limit=1").get("revision").asInt());
    }

    @Test
    void refuses_a_too_large_body_with_a_length_or_in_chunks() throws IOException {
        try (RawSocket sized = RawSocket.connect(server)) {
            sized.write(head("Content-Length: 1000000000"));
            assertTrue(sized.readAnswer().contains("payload_too_large"));
        }
        try (RawSocket chunked = RawSocket.connect(server)) {
            chunked.write(head("Transfer-Encoding: chunked"));
            String piece = "x".repeat(8_000);
            for (int i = 0; i < 10; i++) {
                chunked.write("1f40\r\n" + piece + "\r\n");
            }
            assertTrue(chunked.readAnswer().contains("payload_too_large"));
        }
    }

    @Test
    void asks_for_the_body_of_a_client_that_waits_for_that() throws IOException {
        try (RawSocket sized = RawSocket.connect(server)) {
            sized.write(head("Expect: 100-continue\r\nContent-Length: 15"));
            assertEquals("HTTP/1.1 100 Continue\r\n\r\n", sized.readHead());
            sized.write("{\"content\":\"x\"}");
            assertTrue(sized.readAnswer().startsWith("HTTP/1.1 201"));
        }
        try (RawSocket chunked = RawSocket.connect(server)) {
            for (int i = 0; i < 2; i++) {
                chunked.write(head("Expect: 100-continue\r\nTransfer-Encoding: chunked"));
                assertEquals("HTTP/1.1 100 Continue\r\n\r\n", chunked.readHead());
                chunked.write("f\r\n{\"content\":\"x\"}\r\n0\r\n\r\n");
                assertTrue(chunked.readAnswer().startsWith("HTTP/1.1 201"));
            }
        }
        try (RawSocket other = RawSocket.connect(server)) {
            other.write(head("Expect: something\r\nTransfer-Encoding: chunked"));
            other.write("f\r\n{\"content\":\"x\"}\r\n0\r\n\r\n");
            assertTrue(other.readAnswer().startsWith("HTTP/1.1 400"));
        }
    }

    @Test
    void refuses_repeated_headers_that_others_could_read_in_another_way() throws IOException {
        for (String headers : List.of(
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nHost: other",
                "Transfer-Encoding: chunked\r\nHost: localhost")) {
            try (RawSocket raw = RawSocket.connect(server)) {
                raw.write(head(headers));
                raw.write("f\r\n{\"content\":\"x\"}\r\n0\r\n\r\n");
                assertTrue(raw.readAnswer().startsWith("HTTP/1.1 400"), headers);
            }
        }
        assertEquals(1, ola.get("/rooms/1/messages?limit=1").get("revision").asInt());
    }

    private String head(String framing) {
        return "POST /rooms/1/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCookie: "
                + ola.cookie() + "\r\n" + framing + "\r\n\r\n";
    }
}
