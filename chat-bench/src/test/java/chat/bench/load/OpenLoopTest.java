package chat.bench.load;

import static chat.bench.load.VirtualClientTest.CLOSE_4401;
import static chat.bench.load.VirtualClientTest.GARBAGE;
import static chat.bench.load.VirtualClientTest.WELCOME;
import static chat.bench.load.VirtualClientTest.join;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.bench.server.ConnectionFailedException;
import chat.bench.websocket.ScriptedServer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OpenLoopTest {
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
