package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After {@code cp new.jar running.jar} the running server cannot load any further class. */
class OverwrittenJarIT {
    private static final List<String> REQUESTS = List.of(
            "GET / HTTP/1.1",
            "GET /assets/nothing HTTP/1.1",
            "GET /rooms/1/messages HTTP/1.1",
            "GET /ws HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "GET /metrics HTTP/1.1",
            "GET /openapi.json HTTP/1.1",
            "POST /login HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
            "DELETE /rooms/1 HTTP/1.1",
            "BREW /pot HTTP/1.1",
            "GET /%zz HTTP/1.1",
            "GET /nothing HTTP/1.1\r\nExpect: 100-continue");

    @TempDir
    Path folder;

    private Path jar;

    @BeforeEach
    void copy() throws IOException {
        jar = Files.copy(ServerCommand.jar(), folder.resolve("running.jar"));
    }

    @Test
    void an_idle_server_answers_reports_not_ready_and_stops() throws Exception {
        try (ServerProcess server = start()) {
            assertEquals(
                    200,
                    TestUser.stranger(server).send("GET", "/health/ready", null).statusCode());
            overwrite(server);
            assertAnswersEverything(server);
            assertStops(server);
        }
    }

    @Test
    void a_server_in_use_still_answers_and_closes_its_connections_when_it_stops() throws Exception {
        try (ServerProcess server = start()) {
            TestUser ola = TestUser.register(server, "ola");
            TestSocket all = ola.openSocket();
            TestSocket room = ola.openSocket(1);
            ola.post(1, "hello");
            room.nextWithContent("hello");
            overwrite(server);
            ola.post(1, "after the overwrite");
            room.nextWithContent("after the overwrite");
            assertAnswersEverything(server);
            assertStops(server);
            assertEquals(1001, room.closeCode());
            assertEquals(1001, all.closeCode());
        }
    }

    private ServerProcess start() {
        ServerProcess server = ServerProcess.run(new ProcessBuilder(ServerCommand.of(
                List.of(),
                jar,
                List.of("--port", "0", "--data", folder.resolve("data").toString()))));
        server.port();
        return server;
    }

    // Overwrites the bytes of the same file, as cp does; mv would replace the file.
    private void overwrite(ServerProcess server) throws IOException {
        new ServerJvm(server).awaitWarmUp();
        byte[] bytes = Files.readAllBytes(jar);
        try (OutputStream out = Files.newOutputStream(jar)) {
            out.write(new byte[1_000]);
            out.write(bytes);
        }
    }

    private static void assertAnswersEverything(ServerProcess server) throws IOException {
        for (String head : REQUESTS) {
            try (RawSocket raw = RawSocket.connect(server)) {
                String body = head.endsWith("chunked") ? "0\r\n\r\n" : "";
                raw.write(head + "\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n" + body);
                String answer = raw.readAnswer();
                assertTrue(answer.startsWith("HTTP/1.1 "), () -> head + " is answered by \"" + answer + '"');
            }
        }
        assertEquals(
                503,
                TestUser.stranger(server).send("GET", "/health/ready", null).statusCode());
    }

    private static void assertStops(ServerProcess server) {
        server.terminate();
        assertEquals(0, server.exitCode(), server::output);
    }
}
