package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The queue of a client's frames that wait to be handled. */
final class InboundQueueTest {
    private final ManualExecutor pool = new ManualExecutor();
    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 1_000));
    private final InboundQueue incoming = new InboundQueue(socket.connection, new QueueLimit(4, 100), pool);
    private final List<String> done = new ArrayList<>();

    private void add(int size, String name) {
        incoming.enqueue(size, () -> done.add(name));
    }

    @Test
    void handles_frames_in_order() {
        List.of("a", "b", "c").forEach(name -> add(1, name));
        pool.runAll();
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void too_many_queued_frames_pause_reading_until_half_are_handled() {
        List.of("a", "b", "c").forEach(name -> add(1, name));
        assertFalse(socket.transport.isPaused());
        add(1, "d");
        assertTrue(socket.transport.isPaused());
        pool.runOne();
        assertTrue(socket.transport.isPaused());
        pool.runOne();
        assertFalse(socket.transport.isPaused());
        pool.runAll();
        assertEquals(4, done.size());
    }

    @Test
    void too_many_queued_characters_pause_reading() {
        add(60, "a");
        assertFalse(socket.transport.isPaused());
        add(60, "b");
        assertTrue(socket.transport.isPaused());
        pool.runAll();
        assertFalse(socket.transport.isPaused());
    }

    @Test
    void frames_are_dropped_when_the_server_closes_the_socket() {
        add(1, "a");
        socket.connection.close(CloseCode.SESSION_ENDED);
        pool.runAll();
        assertEquals(List.of(), done);
    }

    private void receiveClose(int code) {
        socket.connection.receivesThrough(work -> incoming.enqueue(0, work));
        socket.connection.peerCloseReceived();
        socket.connection.echoClose(code);
    }

    @Test
    void frames_received_before_the_clients_close_are_handled_and_answered_first() {
        incoming.enqueue(1, () -> socket.send("ack"));
        receiveClose(3000);
        assertEquals(List.of(), socket.writer.frames());
        assertTrue(socket.connection.isDraining());
        pool.runAll();
        assertEquals(List.of("ack", "close 3000"), socket.writer.frames());
        assertEquals(3000, socket.connection.closeCode());
        assertTrue(socket.writer.isClosed());
    }

    @Test
    void frames_received_before_the_disconnect_are_handled() {
        add(1, "a");
        socket.connection.disconnected();
        incoming.enqueue(1, () -> socket.send("ack"));
        pool.runAll();
        assertEquals(List.of("a"), done);
        assertEquals(List.of(), socket.writer.frames());
    }

    @Test
    void frames_received_before_the_clients_close_are_dropped_when_the_server_closes_the_socket() {
        add(1, "a");
        receiveClose(1000);
        socket.connection.close(CloseCode.SESSION_ENDED);
        pool.runAll();
        assertEquals(List.of(), done);
        assertEquals(List.of("close 4501"), socket.writer.frames());
    }

    @Test
    void a_close_that_is_answered_early_drops_no_frames() {
        add(1, "a");
        receiveClose(1000);
        socket.connection.completeClose();
        assertEquals(List.of("close 1000"), socket.writer.frames());
        pool.runAll();
        assertEquals(List.of("a"), done);
        assertEquals(List.of("close 1000"), socket.writer.frames());
    }

    @Test
    void a_malformed_frame_closes_at_once_and_drops_queued_frames() {
        add(1, "a");
        socket.connection.receivesThrough(work -> incoming.enqueue(0, work));
        socket.connection.echoClose(1007);
        assertEquals(List.of("close 1007"), socket.writer.frames());
        pool.runAll();
        assertEquals(List.of(), done);
    }

    @Test
    void a_failing_handler_closes_the_connection_and_drops_its_frames() {
        incoming.enqueue(1, () -> {
            throw new StackOverflowError("planned");
        });
        add(1, "b");
        pool.runAll();
        assertEquals(List.of("close 1011"), socket.writer.frames());
        assertEquals(List.of(), done);
    }

    @Test
    void resumes_reading_without_holding_the_lock() {
        List<Boolean> locked = new ArrayList<>();
        socket.transport.whenResumed(() -> locked.add(Thread.holdsLock(incoming)));
        List.of("a", "b", "c", "d").forEach(name -> add(1, name));
        pool.runAll();
        assertEquals(List.of(false), locked);
    }

    @Test
    void exceeding_the_limit_while_resuming_keeps_reading_paused() {
        List<String> more = new ArrayList<>(List.of("e", "f", "g", "h"));
        socket.transport.whenResumed(() -> {
            more.forEach(name -> add(1, name));
            more.clear();
        });
        List.of("a", "b", "c", "d").forEach(name -> add(1, name));
        pool.runOne();
        pool.runOne();
        assertTrue(socket.transport.isPaused());
        assertTrue(socket.connection.isReadingPaused());
        pool.runAll();
        assertFalse(socket.transport.isPaused());
        assertEquals(8, done.size());
    }

    @Test
    void handles_a_frame_with_the_next_one_after_the_pool_rejected_it() {
        List<Error> failures = new ArrayList<>(List.of(new OutOfMemoryError("planned")));
        InboundQueue rejected = new InboundQueue(socket.connection, new QueueLimit(4, 100), work -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            pool.execute(work);
        });
        rejected.enqueue(1, () -> done.add("a"));
        rejected.enqueue(1, () -> done.add("b"));
        pool.runAll();
        assertEquals(List.of("a", "b"), done);
    }

    private CompletableFuture<Void> startAsync(String name) {
        CompletableFuture<Void> finished = new CompletableFuture<>();
        incoming.enqueue(1, blocking -> {
            done.add(name);
            return finished;
        });
        return finished;
    }

    @Test
    void starts_a_frame_at_once_if_none_is_before_it() {
        startAsync("a").complete(null);
        CompletableFuture<Void> unused = startAsync("b");
        assertEquals(List.of("a", "b"), done);
        assertFalse(pool.runOne());
    }

    @Test
    void a_frame_waits_until_the_one_before_has_finished() {
        CompletableFuture<Void> first = startAsync("a");
        CompletableFuture<Void> second = startAsync("b");
        add(1, "c");
        pool.runAll();
        assertEquals(List.of("a"), done);
        first.complete(null);
        assertEquals(List.of("a"), done, "the thread that finishes a frame starts no other");
        pool.runAll();
        assertEquals(List.of("a", "b"), done);
        second.complete(null);
        pool.runAll();
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void a_frame_that_fails_later_closes_the_connection() {
        CompletableFuture<Void> first = startAsync("a");
        CompletableFuture<Void> unused = startAsync("b");
        first.completeExceptionally(new StackOverflowError("planned"));
        assertEquals(List.of(), socket.writer.frames(), "the thread that finishes a frame does not write");
        pool.runAll();
        assertEquals(List.of("close 1011"), socket.writer.frames());
        assertEquals(List.of("a"), done);
    }

    @Test
    void reading_resumes_on_the_pool_when_half_of_the_frames_have_finished() {
        List<CompletableFuture<Void>> finished = new ArrayList<>();
        List.of("a", "b", "c", "d").forEach(name -> finished.add(startAsync(name)));
        assertTrue(socket.transport.isPaused());
        finished.forEach(frame -> frame.complete(null));
        assertTrue(socket.transport.isPaused());
        pool.runAll();
        assertFalse(socket.transport.isPaused());
        assertEquals(List.of("a", "b", "c", "d"), done);
    }
}
