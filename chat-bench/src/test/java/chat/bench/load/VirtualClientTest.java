package chat.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.bench.server.BenchAccount;
import chat.bench.websocket.FrameCodecTest;
import chat.bench.websocket.ScriptedServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class VirtualClientTest {
    static final byte[] WELCOME = FrameCodecTest.server(0x81, "{\"type\":\"welcome\",\"rooms\":[]}");
    static final byte[] CLOSE_4401 = FrameCodecTest.server(0x88, "\u00111slow");
    private static final byte[] WELCOME_7 =
            FrameCodecTest.server(0x81, "{\"type\":\"welcome\",\"rooms\":[{\"id\":7,\"revision\":0}]}");
    private static final byte[] ACK = FrameCodecTest.server(0x81, "{\"type\":\"ack\",\"ref\":\"run-0-1\"}");
    static final byte[] BUSY =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    static final byte[] GARBAGE = "Hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final List<byte[]> CLOSED = List.of(join(WELCOME, CLOSE_4401));
    private static final List<byte[]> ACKNOWLEDGED = List.of(WELCOME, ACK);

    @Test
    void comes_back_as_often_as_a_busy_server_asks_for_it_and_sends_again_what_was_not_answered() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(BUSY), List.of(BUSY), ACKNOWLEDGED));

        assertEquals(1, counts.acknowledged());
        assertEquals(1, counts.disconnects());
        assertEquals(0, counts.failed());
    }

    @Test
    void connects_once_more_if_a_new_connection_fails() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(GARBAGE), ACKNOWLEDGED));

        assertEquals(1, counts.acknowledged());
        assertEquals(0, counts.failed());
    }

    @Test
    void gives_up_when_a_new_connection_fails_again() throws Exception {
        LoadCounts counts = counts(List.of(CLOSED, List.of(GARBAGE), List.of(GARBAGE)));

        assertEquals(0, counts.acknowledged());
        assertEquals(1, counts.failed());
    }

    @Test
    void requests_rows_that_the_server_does_not_send() throws Exception {
        byte[] sync = frame("{'type':'sync','room_id':7,'revision':2}");

        assertEquals(
                List.of(0L, 0L),
                synced(
                        join(WELCOME_7, sync),
                        join(changes(0, 2), frame("{'type':'message','room_id':7,'revision':3}"))));
    }

    @Test
    void requests_the_rows_before_a_gap() throws Exception {
        byte[] row = frame("{'type':'message','room_id':7,'revision':3}");

        assertEquals(List.of(0L, 2L), synced(join(WELCOME_7, row), changes(0, 3)));
    }

    @Test
    void requests_missed_rows_again_when_the_server_says_so() throws Exception {
        byte[] busy =
                frame("{'type':'error','code':'rate_limited','message':'Wait.','retryable':true,'retry_after_ms':0}");
        List<byte[]> reconnected =
                List.of(frame("{'type':'welcome','rooms':[{'id':7,'revision':2}]}"), busy, changes(0, 2));
        try (ScriptedServer server =
                        new ScriptedServer(null, List.of(List.of(join(WELCOME_7, CLOSE_4401)), reconnected));
                Workers workers = workers(server)) {
            VirtualClient client = client(workers);
            client.open().get(60, TimeUnit.SECONDS);
            while (workers.counts().delivered() < 2) {
                LockSupport.parkNanos(1_000_000);
            }
            assertEquals(0, workers.counts().failed());
        }
    }

    @Test
    void fails_if_the_server_refuses_to_send_missed_rows() throws Exception {
        byte[] refusal = frame("{'type':'error','code':'bad_request','message':'Too many rooms.','retryable':false}");
        byte[] welcome = frame("{'type':'welcome','rooms':[{'id':7,'revision':2}]}");
        List<List<byte[]>> scripts = List.of(List.of(WELCOME_7), List.of(welcome, refusal));
        try (ScriptedServer server = new ScriptedServer(null, scripts);
                Workers workers = workers(server)) {
            VirtualClient client = client(workers);
            client.open().get(60, TimeUnit.SECONDS);
            client.worker().loop().execute(client::drop);

            ExecutionException failure =
                    assertThrows(ExecutionException.class, () -> client.open().get(60, TimeUnit.SECONDS));

            assertEquals(
                    "The server refused to send missed messages (bad_request: Too many rooms.)",
                    Objects.requireNonNull(failure.getCause()).getMessage());
        }
    }

    /** The lost and the reordered rows of a client that receives three rows of room 7, the last part after a sync. */
    private static List<Long> synced(byte[] first, byte[] afterSync) throws Exception {
        try (ScriptedServer server = new ScriptedServer(null, List.of(List.of(first, afterSync)));
                Workers workers = workers(server)) {
            VirtualClient client = client(workers);
            client.open().get(60, TimeUnit.SECONDS);
            while (workers.counts().delivered() < 3) {
                LockSupport.parkNanos(1_000_000);
            }
            client.worker().loop().call(() -> {
                client.drop();
                return true;
            });
            assertEquals(
                    List.of("1:{\"type\":\"sync\",\"rooms\":{\"7\":0}}"),
                    FrameCodecTest.unmask(server.received().get(60, TimeUnit.SECONDS)));
            LogPosition position =
                    Objects.requireNonNull(client.logs().positions().get(7L));
            return List.of(position.lost(3), position.outOfOrder());
        }
    }

    private static byte[] changes(long since, long revision) {
        String rows = LongStream.rangeClosed(since + 1, revision)
                .mapToObj(row -> "{'revision':" + row + "}")
                .collect(Collectors.joining(","));
        return frame("{'type':'changes','room_id':7,'since':" + since + ",'revision':" + revision
                + ",'more':false,'messages':[" + rows + "]}");
    }

    private static byte[] frame(String json) {
        return FrameCodecTest.server(0x81, json.replace('\'', '"'));
    }

    /** The counts of a client that opens a connection and posts a message, when that is answered or the client failed. */
    private static LoadCounts counts(List<List<byte[]>> scripts) throws Exception {
        try (ScriptedServer server = new ScriptedServer(null, scripts);
                Workers workers = workers(server)) {
            VirtualClient client = client(workers);
            client.open().get(60, TimeUnit.SECONDS);
            client.worker().loop().execute(() -> client.send(7, 0));
            LoadCounts counts = workers.counts();
            while (counts.acknowledged() + counts.failed() == 0) {
                LockSupport.parkNanos(1_000_000);
                counts = workers.counts();
            }
            return counts;
        }
    }

    static Workers workers(ScriptedServer server) throws IOException {
        return Workers.start(1, "run", server.target(), new StampedContent(23), System::nanoTime);
    }

    /** A client that follows room 7. */
    static VirtualClient client(Workers workers) {
        return new VirtualClient(workers.forClient(0), new BenchAccount(1, "ola", "secret", "a=b"), List.of(7L));
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
