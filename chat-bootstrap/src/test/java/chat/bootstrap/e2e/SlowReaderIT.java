package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlowReaderIT {
    private static final int MESSAGES = 10_000;

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
}
