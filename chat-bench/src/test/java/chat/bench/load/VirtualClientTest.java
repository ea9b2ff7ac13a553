package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bench.server.BenchAccount;
import chat.bench.websocket.FrameCodecTest;
import chat.bench.websocket.ScriptedServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VirtualClientTest {
    static final byte[] WELCOME = FrameCodecTest.server(0x81, "{\"type\":\"welcome\",\"rooms\":[]}");
    static final byte[] CLOSE_4401 = FrameCodecTest.server(0x88, "\u00111slow");
    private static final byte[] ACK = FrameCodecTest.server(0x81, "{\"type\":\"ack\",\"ref\":\"run-0-1\"}");
    static final byte[] BUSY =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] GARBAGE = "Hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final List<byte[]> CLOSED = List.of(join(WELCOME, CLOSE_4401));
    private static final List<byte[]> ACKNOWLEDGED = List.of(WELCOME, ACK);

    @Test
    void comes_back_as_often_as_a_busy_server_asks_for_it_and_sends_again_what_was_not_answered() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(BUSY), List.of(BUSY), ACKNOWLEDGED));

        assertEquals(1, counts.acked());
        assertEquals(1, counts.disconnects());
        assertEquals(0, counts.failed());
    }

    @Test
    void connects_once_more_if_a_new_connection_fails() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(GARBAGE), ACKNOWLEDGED));

        assertEquals(1, counts.acked());
        assertEquals(0, counts.failed());
    }

    @Test
    void gives_up_when_a_new_connection_fails_again() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(GARBAGE), List.of(GARBAGE)));

        assertEquals(0, counts.acked());
        assertEquals(1, counts.failed());
    }

    /** The counts of a client that opens a connection and posts a message, when that is answered or the client failed. */
    private static LoadCounts counts(List<List<byte[]>> scripts) throws Exception {
        try (ScriptedServer server = new ScriptedServer(null, scripts);
                Workers workers = Workers.start(1, "run", server.target(), new StampedContent(23), System::nanoTime)) {
            Worker worker = workers.forClient(0);
            VirtualClient client = new VirtualClient(worker, new BenchAccount(1, "ola", "secret", "a=b"), List.of(7L));
            client.open().get(60, TimeUnit.SECONDS);
            worker.loop().execute(() -> client.send(7, 0));
            LoadCounts counts = workers.counts();
            while (counts.acked() + counts.failed() == 0) {
                LockSupport.parkNanos(1_000_000);
                counts = workers.counts();
            }
            return counts;
        }
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
