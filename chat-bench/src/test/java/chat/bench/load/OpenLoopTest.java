package chat.bench.load;

import static chat.bench.load.VirtualClientTest.CLOSE_4401;
import static chat.bench.load.VirtualClientTest.GARBAGE;
import static chat.bench.load.VirtualClientTest.WELCOME;
import static chat.bench.load.VirtualClientTest.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.bench.server.BenchAccount;
import chat.bench.server.ConnectionFailedException;
import chat.bench.websocket.ScriptedServer;
import chat.bench.websocket.TargetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OpenLoopTest {
    private static final TargetAddress TARGET = TargetAddress.of(URI.create("ws://localhost/ws"));

    /** The clients are not connected, and nobody receives their messages. The clock is fast, so that the step is short. */
    @Test
    void many_threads_send_no_more_messages_than_one() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (Workers workers =
                Workers.start(20, "run", TARGET, new StampedContent(23), () -> clock.addAndGet(10_000_000))) {
            BenchAccount account = new BenchAccount(1, "ola", "secret", "a=b");
            List<Sender> senders = IntStream.range(0, 20)
                    .mapToObj(i -> new Sender(new VirtualClient(workers.forClient(i), account, List.of(7L)), 7))
                    .toList();

            StepOutcome outcome = new OpenLoop(workers, senders, 0).run(10, 3);

            assertEquals(30, outcome.counts().sent());
            assertEquals(
                    5, new OpenLoop(workers, senders, 0).run(10, 0.5).counts().sent());
        }
    }

    @Test
    void ends_at_once_when_a_connection_can_not_be_opened_again() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(join(WELCOME, CLOSE_4401), GARBAGE, GARBAGE);
                Workers workers = VirtualClientTest.workers(server)) {
            VirtualClient client = VirtualClientTest.client(workers);
            client.open().get(60, TimeUnit.SECONDS);
            OpenLoop load = new OpenLoop(workers, List.of(new Sender(client, 7)), 1);

            ConnectionFailedException failure =
                    assertThrows(ConnectionFailedException.class, () -> load.run(0.1, 3_600));

            assertEquals(
                    "1 connection was closed by the server. The server closed a connection with 4401 (slow).",
                    failure.getMessage());
            assertThrows(ConnectionFailedException.class, () -> load.run(0.1, 3_600));
        }
    }
}
