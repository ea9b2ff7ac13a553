package chat.bench.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.bench.server.BenchmarkException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class EventLoopTest {
    private EventLoop loop;

    @BeforeEach
    void start() throws IOException {
        loop = EventLoop.start("test", System::nanoTime);
    }

    @AfterEach
    void stop() {
        loop.close();
    }

    @Test
    void a_call_returns_the_result_of_its_task() throws InterruptedException {
        assertEquals("test", loop.call(() -> Thread.currentThread().getName()));
    }

    @Test
    void a_delayed_task_runs_when_it_is_due_and_not_before() throws Exception {
        AtomicLong clock = new AtomicLong();
        CompletableFuture<Void> early = new CompletableFuture<>();
        CompletableFuture<Void> late = new CompletableFuture<>();
        try (EventLoop delaying = EventLoop.start("delaying", clock::get)) {
            delaying.execute(() -> {
                delaying.executeAfter(5, () -> late.complete(null));
                delaying.executeAfter(2, () -> early.complete(null));
            });
            delaying.call(() -> true);
            assertFalse(early.isDone());

            clock.set(2);
            early.get(60, TimeUnit.SECONDS);
            assertFalse(late.isDone());

            clock.set(5);
            late.get(60, TimeUnit.SECONDS);
        }
    }

    /** With a clock that ticks at each reading. Nothing waits while only one connection is ready. */
    @Test
    void measures_how_long_connections_wait_for_each_other() throws Exception {
        AtomicLong clock = new AtomicLong();
        try (ServerSocket listener = new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
                EventLoop ticking = EventLoop.start("ticking", clock::getAndIncrement);
                Socket first = connect(ticking, listener);
                Socket second = connect(ticking, listener)) {
            sendWhileBusy(ticking, first);
            assertEquals(0, ticking.call(ticking::takeMaxReadDelay));

            do {
                sendWhileBusy(ticking, first, second);
            } while (ticking.call(ticking::takeMaxReadDelay) == 0);
        }
    }

    private static Socket connect(EventLoop loop, ServerSocket listener) throws IOException {
        TargetAddress target = new TargetAddress(
                URI.create("ws://localhost/ws"),
                new InetSocketAddress(listener.getInetAddress(), listener.getLocalPort()),
                null);
        loop.execute(() -> WebSocketConnection.connect(loop, target, "a=b", new ConnectionListener() {
            @Override
            public void onText(byte[] bytes, int from, int to) {}

            @Override
            public void onClosed(CloseReason reason) {}
        }));
        Socket socket = listener.accept();
        // The client is connected when its request arrives.
        assertEquals('G', socket.getInputStream().read());
        return socket;
    }

    /** Sends the first bytes of a response while the loop does something else. */
    private static void sendWhileBusy(EventLoop loop, Socket... sockets) throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CompletableFuture<Void> sent = new CompletableFuture<>();
        loop.execute(() -> {
            busy.countDown();
            sent.join();
        });
        busy.await();
        for (Socket socket : sockets) {
            socket.getOutputStream().write('H');
        }
        sent.complete(null);
        loop.call(() -> true);
    }

    @Test
    void a_call_that_fails_says_why_and_the_loop_goes_on() throws InterruptedException {
        BenchmarkException failure = assertThrows(
                BenchmarkException.class,
                () -> loop.call(() -> {
                    throw new IOException("no space");
                }));

        assertEquals("The load generator failed: java.io.IOException: no space.", failure.getMessage());
        assertEquals(1, loop.call(() -> 1));
    }

    @Test
    void a_task_that_fails_ends_the_loop_and_all_calls_at_once() {
        loop.execute(() -> {
            throw new IllegalStateException("a bug");
        });

        for (int i = 0; i < 2; i++) {
            BenchmarkException failure = assertThrows(BenchmarkException.class, () -> loop.call(() -> true));
            assertEquals("The load generator failed: java.lang.IllegalStateException: a bug.", failure.getMessage());
        }
    }
}
