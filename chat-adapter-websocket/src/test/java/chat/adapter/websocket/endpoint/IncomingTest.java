package chat.adapter.websocket.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.ManualPool;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.setting.Bound;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits of one client. */
final class IncomingTest {
    private final ManualPool pool = new ManualPool();
    private final FakeSocket socket = new FakeSocket(new Bound(10, 1_000));
    private final Incoming incoming = new Incoming(socket.connection, new Bound(4, 100), pool);
    private final List<String> done = new ArrayList<>();

    private void add(int size, String name) {
        incoming.add(size, () -> done.add(name));
    }

    @Test
    void is_done_in_order() {
        List.of("a", "b", "c").forEach(name -> add(1, name));
        pool.runAll();
        assertEquals(List.of("a", "b", "c"), done);
    }

    @Test
    void a_client_that_says_too_many_things_is_held_back_until_half_of_them_are_done() {
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
    void a_client_that_says_too_large_things_is_held_back() {
        add(60, "a");
        assertFalse(socket.transport.isPaused());
        add(60, "b");
        assertTrue(socket.transport.isPaused());
        pool.runAll();
        assertFalse(socket.transport.isPaused());
    }

    @Test
    void nothing_is_done_for_a_closed_socket() {
        add(1, "a");
        socket.connection.close(CloseCode.SESSION_ENDED);
        pool.runAll();
        assertEquals(List.of(), done);
    }

    @Test
    void goes_on_after_a_fault() {
        incoming.add(1, () -> {
            throw new IllegalStateException("broken");
        });
        add(1, "b");
        pool.runAll();
        assertEquals(List.of("b"), done);
    }
}
