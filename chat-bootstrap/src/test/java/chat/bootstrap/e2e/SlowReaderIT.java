package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderIT {
    private static final int MESSAGES = 10_000;
    private static final int USERS = 25;
    private static final int SILENT_OF_USER = 2;
    private static final int LISTENING_OF_USER = 18;
    private static final int BATCH = 100;
    private static final long HEAP_TOLERANCE_KB = 4_096;

    @TempDir
    Path data;

    @Test
    void a_connection_that_does_not_read_is_closed_and_the_others_receive_everything() throws Exception {
        List<String> jvm = List.of("-Xmx128m", "-XX:+ExitOnOutOfMemoryError");
        try (ServerProcess server = ServerProcess.start(data, jvm, "--limits", "off")) {
            TestUser ola = TestUser.register(server, "ola");
            List<TestSocket> listeners = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                listeners.add(TestUser.register(server, "listener" + i).openSocket(1));
            }
            try (RawSocket silent = RawSocket.open(server, ola.cookie(), 1)) {
                TestSocket sender = ola.openSocket(1);
                String padding = "x".repeat(1_000);
                for (int i = 0; i < MESSAGES; i++) {
                    sender.post(i + " " + padding);
                }
                for (TestSocket listener : listeners) {
                    for (int i = 0; i < MESSAGES; i++) {
                        assertEquals(
                                i + " " + padding,
                                listener.nextWithContent(i + " " + padding)
                                        .get("content")
                                        .asText());
                    }
                }
                assertTrue(silent.messagesUntilClose() < MESSAGES);
            }
            ola.post(1, "still running");
            assertFalse(server.output().contains("OutOfMemory"));
        }
    }

    @Test
    void fifty_of_five_hundred_connections_do_not_read_and_the_others_and_the_heap_are_unaffected() throws Exception {
        List<String> jvm = List.of("-Xmx128m", "-XX:+UseG1GC", "-XX:+ExitOnOutOfMemoryError");
        List<RawSocket> silent = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(data, jvm, "--limits", "off");
                RoomListeners listeners = new RoomListeners(1)) {
            ServerMetrics metrics = new ServerMetrics(server);
            TestUser ola = TestUser.register(server, "ola");
            TestSocket sender = ola.openSocket(1);
            List<TestUser> users = IntStream.range(0, USERS)
                    .mapToObj(i -> TestUser.register(server, "user" + i))
                    .toList();
            for (int i = 0; i < USERS; i++) {
                TestUser user = users.get(i);
                String path = i % 2 == 0 ? "/ws/1" : "/ws";
                listeners.open(server, user, path, LISTENING_OF_USER);
                for (int j = 0; j < SILENT_OF_USER; j++) {
                    silent.add(RawSocket.open(server, user.cookie(), path));
                }
            }
            postBatch(sender, listeners, BATCH, "x");
            long before = new ServerJvm(server).usedHeapAfterGc();

            int messages = BATCH;
            while (metrics.value("parley_slow_consumers_total") < silent.size() && messages < MESSAGES) {
                postBatch(sender, listeners, BATCH, "x".repeat(4_000));
                messages += BATCH;
            }

            assertEquals(silent.size(), metrics.value("parley_slow_consumers_total"));
            long first =
                    ola.get("/rooms/1/messages?limit=1").at("/messages/0/seq").asLong() - messages + 1;
            assertEquals(Set.of(first + "-" + (first + messages - 1)), Set.copyOf(listeners.transcripts()));
            for (RawSocket socket : silent) {
                int read = socket.messagesUntilClose();
                assertTrue(read < messages, () -> "read " + read);
                socket.close();
            }
            metrics.await("parley_sockets_waiting", waiting -> waiting == 0);
            long after = new ServerJvm(server).usedHeapAfterGc();
            System.out.println("Fifty silent of 500 connections: closed after " + messages + " messages; heap " + before
                    + " kB before, " + after + " kB after");
            assertTrue(after < before + HEAP_TOLERANCE_KB, () -> before + " kB before, " + after + " kB after");
            assertFalse(server.output().contains("OutOfMemory"), server::output);
        }
    }

    /** Posts messages and waits until all who read have received them, so that only silent connections fall behind. */
    private static void postBatch(TestSocket sender, RoomListeners listeners, int count, String padding)
            throws InterruptedException {
        for (int i = 1; i <= count; i++) {
            sender.post(i + padding);
        }
        sender.nextWithContent(count + padding);
        listeners.awaitMessages(count);
    }
}
