package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShutdownIT {
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @TempDir
    Path data;

    @Test
    void a_shutdown_under_load_keeps_every_acknowledged_message() throws Exception {
        TestUser ola;
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            ola = TestUser.register(server, "ola");
            TestSocket socket = ola.openSocket(1);
            TestUser sender = ola;
            CountDownLatch begun = new CountDownLatch(20);
            ExecutorService pool = Executors.newFixedThreadPool(8);
            for (int i = 0; i < 8; i++) {
                String name = "m" + i;
                pool.execute(() -> postUntilRefused(sender, name, begun));
            }
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            server.terminate();
            assertEquals(1001, socket.closeCode());
            assertEquals(0, server.exitCode(), server::output);
            pool.shutdown();
            assertTrue(pool.awaitTermination(30, TimeUnit.SECONDS));
        }
        try (ServerProcess again = ServerProcess.start(data, "--limits", "off")) {
            assertTrue(acknowledged.stream().allMatch(content -> isStored(ola.onServer(again), content)));
        }
    }

    @Test
    void a_session_and_the_messages_survive_a_restart() {
        TestUser ola;
        try (ServerProcess server = ServerProcess.start(data)) {
            ola = TestUser.register(server, "ola");
            ola.post(1, "before");
            server.terminate();
            assertEquals(0, server.exitCode());
        }
        try (ServerProcess server = ServerProcess.start(data)) {
            TestUser same = ola.onServer(server);
            assertEquals(3, same.post(1, "after").get("seq").asLong());
            assertEquals(
                    "before",
                    same.get("/rooms/1/messages")
                            .get("messages")
                            .get(1)
                            .get("content")
                            .asText());
        }
    }

    private void postUntilRefused(TestUser user, String name, CountDownLatch begun) {
        try {
            for (int i = 0; i < 100_000; i++) {
                String id = name + "-" + i;
                HttpResponse<String> answer =
                        user.send("POST", "/rooms/1/messages", Map.of("content", id, "client_id", id));
                if (answer.statusCode() != 201) {
                    assertEquals(503, answer.statusCode(), answer.body());
                    return;
                }
                acknowledged.add(id);
                begun.countDown();
            }
        } catch (UncheckedIOException stopped) {
            // The connection was closed between two requests.
        }
    }

    // A repeated client_id is answered with 200 if the message is stored, and with 201 if not.
    private static boolean isStored(TestUser user, String id) {
        return user.send("POST", "/rooms/1/messages", Map.of("content", id, "client_id", id))
                        .statusCode()
                == 200;
    }
}
