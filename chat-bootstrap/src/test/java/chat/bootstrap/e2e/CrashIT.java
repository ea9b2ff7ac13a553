package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

class CrashIT {
    private static final int POSTS = 100;
    private static final int USERS = 10;

    /** The acknowledged messages: content to seq. */
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @TempDir
    Path data;

    @RepeatedTest(10)
    void every_acknowledged_message_is_stored_once_and_in_order_after_a_kill(RepetitionInfo repetition)
            throws Exception {
        int killAfter = repetition.getCurrentRepetition() * POSTS / 11;
        List<TestUser> users = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            for (int i = 0; i < USERS; i++) {
                users.add(TestUser.register(server, "user" + i));
            }
            postUntilKilled(server, users, killAfter);
        }
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            assertTrue(acknowledged.size() >= killAfter, "killed too early");
            check(users.get(0).onServer(server).get("/rooms/1/messages?limit=200"));
            users.get(0).onServer(server).post(1, "after the restart");
        }
    }

    private void postUntilKilled(ServerProcess server, List<TestUser> users, int killAfter)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(killAfter);
        ExecutorService pool = Executors.newFixedThreadPool(USERS);
        for (TestUser user : users) {
            pool.execute(() -> {
                for (int i = 0; i < POSTS / USERS; i++) {
                    post(user, user.name + "-" + i, enough);
                }
            });
        }
        assertTrue(enough.await(60, TimeUnit.SECONDS));
        server.kill();
        pool.shutdown();
        assertTrue(pool.awaitTermination(60, TimeUnit.SECONDS));
    }

    private void post(TestUser user, String content, CountDownLatch enough) {
        try {
            HttpResponse<String> answer =
                    user.send("POST", "/rooms/1/messages", Map.of("content", content, "client_id", content));
            if (answer.statusCode() == 201) {
                acknowledged.put(
                        content,
                        TestUser.JSON.readTree(answer.body()).get("seq").asLong());
                enough.countDown();
            }
        } catch (UncheckedIOException | JsonProcessingException killed) {
            // Not acknowledged, so it may or may not be stored.
        }
    }

    private void check(JsonNode page) {
        Map<String, Long> found = new HashMap<>();
        long expected = 1;
        for (JsonNode row : page.get("messages")) {
            assertEquals(expected++, row.get("seq").asLong(), "a gap in the log");
            if (row.has("content")) {
                Long duplicate =
                        found.put(row.get("content").asText(), row.get("seq").asLong());
                assertEquals(null, duplicate, "posted twice");
            }
        }
        acknowledged.forEach((content, seq) -> assertEquals(seq, found.get(content), content));
    }
}
