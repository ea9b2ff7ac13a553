package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The writing and closing of one connection. */
final class ConnectionTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(3, 100));
    private final Connection connection = socket.connection;

    @Test
    void writes_at_once_when_idle() {
        socket.send("a");
        socket.send("b");
        assertEquals(List.of("a", "b"), socket.writer.frames());
        assertEquals(2, socket.writer.writes());
    }

    @Test
    void frames_queued_during_a_write_are_written_together() {
        socket.writer.hold();
        socket.send("a");
        socket.send("b");
        socket.send("c");
        assertEquals(List.of("a"), socket.writer.frames());

        socket.writer.complete();

        assertEquals(List.of("a", "b", "c"), socket.writer.frames());
        assertEquals(2, socket.writer.writes());
    }

    @Test
    void drops_ephemeral_frames_while_the_queue_is_half_full() {
        socket.writer.hold();
        socket.send("a");
        assertTrue(connection.sendEphemeral(FakeSocket.text("b")));
        socket.send("c");
        assertFalse(connection.sendEphemeral(FakeSocket.text("d")));
        socket.send("e");
        assertTrue(connection.isOpen());
        socket.writer.complete();
        assertEquals(List.of("a", "b", "c", "e"), socket.writer.frames());
        socket.writer.complete();
        assertTrue(connection.sendEphemeral(FakeSocket.text("f")));
    }

    @Test
    void writes_the_next_frame_after_a_completed_write() {
        socket.writer.hold();
        socket.send("a");
        socket.writer.complete();
        socket.send("b");
        assertEquals(List.of("a", "b"), socket.writer.frames());
    }

    @Test
    void a_writer_that_completes_at_once_does_not_overflow_the_stack() {
        AtomicInteger left = new AtomicInteger(100_000);
        socket.writer.during(() -> {
            if (left.getAndDecrement() > 0) {
                socket.send("x");
            }
        });
        socket.send("x");
        assertEquals(100_001, socket.writer.writes());
    }

    @Test
    void closes_a_slow_reader_with_too_many_queued_frames() {
        socket.writer.hold();
        List.of("a", "b", "c", "d", "e", "f").forEach(socket::send);

        assertFalse(connection.isOpen());
        assertEquals(List.of("closing"), socket.events);
        socket.writer.complete();
        assertEquals(List.of("a", "close 4401"), socket.writer.frames());
        socket.writer.complete();
        assertEquals(List.of("closing", "done"), socket.events);
    }

    @Test
    void closes_a_slow_reader_with_too_many_queued_bytes() {
        socket.writer.hold();
        socket.send("a");
        socket.send("x".repeat(60));
        assertTrue(connection.isOpen());
        socket.send("x".repeat(60));
        assertFalse(connection.isOpen());
    }

    @Test
    void one_batch_above_the_limit_does_not_close_a_connection_with_an_empty_queue() {
        socket.writer.hold();
        socket.send("x".repeat(1_000));
        assertTrue(connection.isOpen());
    }

    @Test
    void close_writes_the_queued_frames_and_none_sent_later() {
        socket.writer.hold();
        socket.send("a");
        socket.send("b");
        connection.close(CloseCode.GOING_AWAY);
        socket.send("c");
        connection.close(CloseCode.POLICY);
        socket.writer.complete();
        assertEquals(List.of("a", "b", "close 1001"), socket.writer.frames());
    }

    @Test
    void begin_close_writes_nothing_until_flush() {
        connection.beginClose(CloseCode.SESSION_ENDED);
        socket.send("a");
        assertFalse(connection.isOpen());
        assertEquals(List.of("closing"), socket.events);
        assertEquals(0, socket.writer.writes());

        connection.flush();

        assertEquals(List.of("close 4501"), socket.writer.frames());
        assertTrue(connection.isCloseSent());
    }

    @Test
    void the_tcp_connection_closes_after_both_close_frames() {
        connection.close(CloseCode.GOING_AWAY);
        assertFalse(socket.writer.isClosed());
        connection.peerCloseReceived();
        assertTrue(socket.writer.isClosed());
    }

    @Test
    void a_close_frame_is_answered_with_its_code() {
        connection.peerCloseReceived();
        assertFalse(socket.writer.isClosed());
        connection.echoClose(3_000);
        assertEquals(List.of("close 3000"), socket.writer.frames());
        assertTrue(socket.writer.isClosed());
    }

    @Test
    void the_end_of_input_is_answered_after_the_frames_before_it() {
        List<Runnable> frames = new ArrayList<>();
        connection.receivesThrough(frames::add);
        connection.inputEnded();
        connection.inputEnded();
        assertTrue(connection.isOpen());
        assertTrue(connection.isDraining());
        socket.send("answer");
        frames.forEach(Runnable::run);
        assertEquals(List.of("answer", "close 1000"), socket.writer.frames());
        assertTrue(socket.writer.isClosed());
        assertEquals(1006, connection.closeCode());
    }

    @Test
    void the_end_of_input_after_a_close_frame_does_not_change_its_answer() {
        List<Runnable> frames = new ArrayList<>();
        connection.receivesThrough(frames::add);
        connection.peerCloseReceived();
        connection.echoClose(3_000);
        connection.inputEnded();
        frames.forEach(Runnable::run);
        assertEquals(List.of("close 3000"), socket.writer.frames());
        assertTrue(socket.writer.isClosed());
    }

    @Test
    void the_end_of_input_after_the_servers_close_frame_closes_the_tcp_connection() {
        connection.close(CloseCode.GOING_AWAY);
        assertFalse(socket.writer.isClosed());
        connection.inputEnded();
        assertTrue(socket.writer.isClosed());
        assertEquals(List.of("close 1001"), socket.writer.frames());
    }

    @Test
    void a_failed_write_ends_the_connection() {
        socket.writer.hold();
        socket.send("a");
        socket.send("b");
        socket.writer.fail();
        assertTrue(socket.transport.isTerminated());
        assertTrue(connection.isCloseSent());
        assertEquals(List.of("closing", "done", "gone"), socket.events);
        socket.send("c");
        assertEquals(List.of("a"), socket.writer.frames());
    }

    @Test
    void a_writer_that_throws_an_exception_ends_the_connection() {
        socket.writer.during(() -> {
            throw new IllegalStateException("closed");
        });
        socket.send("a");
        assertTrue(socket.transport.isTerminated());
        assertFalse(connection.isOpen());
    }

    @Test
    void a_writer_that_throws_an_error_ends_the_connection() {
        socket.writer.during(() -> {
            throw new StackOverflowError("planned");
        });
        socket.send("a");
        assertTrue(socket.transport.isTerminated());
        assertFalse(connection.isOpen());
    }

    @Test
    void a_connection_that_disconnects_twice_reports_closing_once() {
        connection.disconnected();
        connection.disconnected();
        connection.close(CloseCode.INTERNAL);
        assertEquals(1, socket.events.stream().filter("closing"::equals).count());
        assertEquals(0, socket.writer.writes());
    }

    @Test
    void held_frames_follow_the_welcome_in_one_write() {
        socket.connection.hold();
        socket.send("one");
        socket.connection.enqueue(FakeSocket.text("two"));
        socket.connection.flush();
        assertEquals(0, socket.writer.writes());
        socket.connection.release(FakeSocket.text("welcome"));
        assertEquals(List.of("welcome", "one", "two"), socket.writer.frames());
        assertEquals(1, socket.writer.writes());
        socket.send("three");
        assertEquals(2, socket.writer.writes());
    }

    @Test
    void closing_a_held_connection_sends_the_close_frame_only() {
        socket.connection.hold();
        socket.connection.close(CloseCode.SESSION_ENDED);
        socket.connection.release(FakeSocket.text("welcome"));
        assertEquals(List.of("close 4501"), socket.writer.frames());
    }

    @Test
    void too_many_frames_close_a_held_connection() {
        socket.connection.hold();
        List.of("one", "two", "three", "four").forEach(socket::send);
        assertEquals(List.of("close 4401"), socket.writer.frames());
    }

    @Test
    void enqueued_frames_precede_frames_sent_later() {
        socket.connection.enqueue(FakeSocket.text("one"));
        assertEquals(0, socket.writer.writes());
        socket.send("two");
        assertEquals(List.of("one", "two"), socket.writer.frames());
    }

    @Test
    void a_paced_batch_does_not_count_as_queued_and_reports_its_write() {
        socket.writer.hold();
        socket.send("one");
        List<String> written = new ArrayList<>();
        socket.connection.enqueuePaced(FakeSocket.text("a part ".repeat(1_000)), () -> written.add("part"));
        socket.send("two");
        socket.send("three");
        assertTrue(socket.connection.isOpen());
        socket.writer.complete();
        assertEquals(List.of(), written);
        socket.writer.complete();
        assertEquals(List.of("part"), written);
        assertEquals(4, socket.writer.frames().size());
    }

    @Test
    void paced_batches_on_a_fast_connection_report_each_write() {
        Deque<Runnable> pool = new ArrayDeque<>();
        AtomicInteger left = new AtomicInteger(1_000);
        pool.add(() -> sendPart(pool, left));
        while (!pool.isEmpty()) {
            pool.remove().run();
        }
        assertEquals(1_000, socket.writer.writes());
    }

    private void sendPart(Deque<Runnable> pool, AtomicInteger left) {
        if (left.getAndDecrement() > 0) {
            connection.enqueuePaced(FakeSocket.text("part"), () -> pool.add(() -> sendPart(pool, left)));
            connection.flush();
        }
    }
}
