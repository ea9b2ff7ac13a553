package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.load.LoadCounts;
import chat.bench.load.LogPosition;
import chat.bench.load.StampedContent;
import chat.bench.load.VirtualClient;
import chat.bench.load.Workers;
import chat.bench.report.DeliveryCounts;
import chat.bench.server.BenchAccount;
import chat.bench.server.ServerApi;
import chat.bench.server.StubHttpServer;
import chat.bench.websocket.FrameCodecTest;
import chat.bench.websocket.ScriptedServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DeliveryCheckTest {
    private static final BenchAccount USER = new BenchAccount(1, "ola", "secret", "a=b");

    @Test
    void a_run_without_losses_is_clean() {
        DeliveryCounts counts = received(1, 2, 3).plus(stored(counts(3, 3, 0, 0), 3));

        assertEquals(new DeliveryCounts(30, 0, 0, 0, 0, 0), counts);
        assertTrue(counts.isClean());
    }

    @Test
    void a_message_that_one_member_did_not_receive_fails_the_check() {
        assertDirty(new DeliveryCounts(0, 1, 0, 0, 0, 0), received(1, 3));
        assertDirty(new DeliveryCounts(0, 1, 0, 0, 0, 0), received(1, 2));
    }

    @Test
    void a_message_that_one_member_received_twice_fails_the_check() {
        assertDirty(new DeliveryCounts(0, 0, 1, 0, 0, 0), received(1, 2, 2, 3));
    }

    @Test
    void messages_in_the_wrong_order_fail_the_check() {
        assertDirty(new DeliveryCounts(0, 0, 0, 1, 0, 0), received(2, 1, 3));
    }

    @Test
    void an_acknowledged_message_that_is_not_stored_is_lost() {
        assertDirty(new DeliveryCounts(30, 1, 0, 0, 0, 0), stored(counts(3, 3, 0, 0), 2));
    }

    @Test
    void a_message_that_is_stored_twice_is_duplicated() {
        assertDirty(new DeliveryCounts(30, 0, 1, 0, 0, 0), stored(counts(3, 3, 0, 0), 4));
    }

    @Test
    void unanswered_messages_and_connections_that_could_not_be_opened_again_are_failures() {
        assertDirty(new DeliveryCounts(30, 0, 0, 0, 0, 3), stored(counts(3, 1, 0, 1), 1));
    }

    @Test
    void a_message_that_an_overloaded_server_refuses_does_not_fail_the_check() {
        DeliveryCounts counts = stored(counts(3, 1, 2, 0), 1);

        assertEquals(new DeliveryCounts(30, 0, 0, 0, 2, 0), counts);
        assertTrue(counts.isClean());
    }

    @Test
    void an_interrupted_run_lost_what_was_acknowledged_and_is_not_stored() throws Exception {
        assertEquals(new DeliveryCounts(0, 1, 0, 0, 0, 0), interrupted(10));
    }

    @Test
    void an_interrupted_run_lost_nothing_that_is_stored_although_its_row_did_not_arrive() throws Exception {
        assertEquals(new DeliveryCounts(0, 0, 0, 0, 0, 0), interrupted(11));
    }

    @Test
    void an_interrupted_run_does_not_count_rows_from_before_its_connections() throws Exception {
        try (StubHttpServer http = new StubHttpServer();
                ScriptedServer sockets = new ScriptedServer(null, List.of());
                Workers workers = workers(sockets)) {
            http.answer("/rooms", 200, "{\"rooms\":[{\"id\":7,\"revision\":10}]}");
            DeliveryCheck check = new DeliveryCheck(new ServerApi(http.url()), workers);
            check.follow(List.of(new VirtualClient(workers.forClient(0), USER, List.of(7L))));

            assertEquals(DeliveryCounts.NONE, check.runInterrupted());
        }
    }

    /**
     * The result for a client whose message was acknowledged at revision 10 of the room.
     *
     * @param head the room's revision in the end
     */
    private static DeliveryCounts interrupted(long head) throws Exception {
        byte[] welcome = text("{\"type\":\"welcome\",\"rooms\":[{\"id\":7,\"revision\":10}]}");
        byte[] ack = text("{\"type\":\"ack\",\"ref\":\"run-0-1\"}");
        try (StubHttpServer http = new StubHttpServer();
                ScriptedServer sockets = new ScriptedServer(null, List.of(List.of(welcome, ack)));
                Workers workers = workers(sockets)) {
            http.answer("/rooms", 200, "{\"rooms\":[{\"id\":7,\"revision\":" + head + "}]}");
            VirtualClient client = new VirtualClient(workers.forClient(0), USER, List.of(7L));
            DeliveryCheck check = new DeliveryCheck(new ServerApi(http.url()), workers);
            check.follow(List.of(client));
            client.open().get(60, TimeUnit.SECONDS);
            workers.forClient(0).loop().execute(() -> client.send(7, 0));
            while (workers.totals().acknowledged() == 0) {
                LockSupport.parkNanos(1_000_000);
            }
            return check.runInterrupted();
        }
    }

    private static Workers workers(ScriptedServer server) throws Exception {
        return Workers.start(1, "run", server.target(), new StampedContent(23), System::nanoTime);
    }

    private static byte[] text(String json) {
        return FrameCodecTest.server(0x81, json);
    }

    private static DeliveryCounts received(long... revisions) {
        LogPosition position = new LogPosition(0);
        for (long revision : revisions) {
            position.accept(revision);
        }
        return DeliveryCheck.compareReceived(Map.of(7L, position), Map.of(7L, 3L, 1L, 99L));
    }

    private static DeliveryCounts stored(LoadCounts posted, long stored) {
        return DeliveryCheck.compareStored(posted, stored);
    }

    private static LoadCounts counts(long sent, long acknowledged, long refused, long failed) {
        return new LoadCounts(sent, acknowledged, refused, 30, 0, 0, failed, 0);
    }

    private static void assertDirty(DeliveryCounts expected, DeliveryCounts actual) {
        assertEquals(expected, actual);
        assertFalse(List.of(DeliveryCounts.NONE, actual).stream()
                .reduce(DeliveryCounts.NONE, DeliveryCounts::plus)
                .isClean());
    }
}
