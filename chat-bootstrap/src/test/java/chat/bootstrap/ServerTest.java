package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import chat.adapter.persistence.sql.UnusableStorageException;
import chat.bootstrap.config.Config;
import chat.bootstrap.config.ConfigReader;
import chat.bootstrap.config.Setting;
import chat.domain.port.Supervisor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole server in this process, for what no client can bring about. */
class ServerTest {
    private static final String POOLED = "(http|frames|fan-out|timer|tasks)-\\d+";

    @TempDir
    Path folder;

    @AfterEach
    void stopWatchingTheLog() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).resetTurboFilterList();
    }

    @Test
    void a_vital_loop_that_fails_three_times_in_a_row_makes_the_server_not_ready_and_is_counted() throws Exception {
        try (Server server = Server.start(config(folder))) {
            Supervisor.Loop loop = server.loops().loop("planned", true);
            for (int failures = 0; failures < 3; failures++) {
                assertEquals(200, get(server, "/health/ready").statusCode());
                assertCounted(server, "planned", failures);
                loop.run(() -> {
                    throw new StackOverflowError("planned");
                });
            }
            assertEquals(503, get(server, "/health/ready").statusCode());
            assertEquals(200, get(server, "/health/live").statusCode());
            assertCounted(server, "planned", 3);
            for (String real : Set.of("writer", "heartbeat", "presence", "background-tasks", "last-seen")) {
                assertCounted(server, real, 0);
            }
            loop.run(() -> {});
            assertEquals(200, get(server, "/health/ready").statusCode());
        }
    }

    @Test
    void leaves_no_thread_behind_when_the_database_can_not_be_opened() throws Exception {
        Config config = config(Files.writeString(folder.resolve("file"), "no folder"));
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        assertThrows(UnusableStorageException.class, () -> Server.start(config));
        Set<Thread> started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().matches(POOLED))
                .collect(Collectors.toSet());
        for (Thread thread : started) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            assertFalse(thread.isAlive(), thread::getName);
        }
    }

    private static void assertCounted(Server server, String loop, int failures) throws Exception {
        String line = "parley_loop_failures_total{loop=\"" + loop + "\"} " + (double) failures;
        String page = get(server, "/metrics").body();
        assertTrue(page.lines().anyMatch(line::equals), () -> line + " is not in\n" + page);
    }

    private static HttpResponse<String> get(Server server, String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Config config(Path data) {
        return new ConfigReader()
                .read(Map.of(Setting.CHAT_PORT, "0", Setting.CHAT_DATA, data.toString()), Map.of(), Optional.empty());
    }
}
