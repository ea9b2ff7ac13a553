package chat.bench.load;

import static chat.bench.load.VirtualClientTest.BUSY;
import static chat.bench.load.VirtualClientTest.GARBAGE;
import static chat.bench.load.VirtualClientTest.WELCOME;
import static chat.bench.load.VirtualClientTest.workers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import chat.bench.websocket.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ClientSetTest {
    private static final byte[] NEVER =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 61\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void counts_how_often_a_busy_server_asked_to_come_back_later() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(BUSY, BUSY, WELCOME);
                Workers workers = workers(server)) {
            assertEquals(2, clients(workers, 1).open(ClientSet.USUAL_PARALLELISM));
        }
    }

    @Test
    void does_not_follow_a_busy_server_for_more_than_a_minute() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(NEVER);
                Workers workers = workers(server)) {
            ClientSet clients = clients(workers, 1);

            BenchmarkException failure = assertThrows(BenchmarkException.class, () -> clients.open(1));

            assertEquals(
                    "A connection failed: the server answered the upgrade with “HTTP/1.1 503 Service Unavailable”.",
                    failure.getMessage());
        }
    }

    @Test
    void a_failed_connection_may_be_worth_another_attempt() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(GARBAGE);
                Workers workers = workers(server)) {
            ClientSet clients = clients(workers, 1);

            assertThrows(ConnectionFailedException.class, () -> clients.open(1));
        }
    }

    @Test
    void a_failed_load_generator_is_reported_at_once() throws Exception {
        try (ScriptedServer server = ScriptedServer.sending(WELCOME);
                Workers workers = workers(server)) {
            workers.forClient(0).loop().execute(() -> {
                throw new IllegalStateException("a bug");
            });
            ClientSet clients = clients(workers, 2);

            for (int parallelism = 1; parallelism <= 2; parallelism++) {
                int some = parallelism;
                BenchmarkException failure = assertThrows(BenchmarkException.class, () -> clients.open(some));
                assertEquals(
                        "The load generator failed: java.lang.IllegalStateException: a bug.", failure.getMessage());
            }
        }
    }

    private static ClientSet clients(Workers workers, int count) {
        return new ClientSet(Stream.generate(() -> VirtualClientTest.client(workers))
                .limit(count)
                .toList());
    }
}
