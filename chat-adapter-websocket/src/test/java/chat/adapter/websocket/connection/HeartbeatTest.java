package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.MovableClock;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Pings, and the closing of silent connections. */
final class HeartbeatTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 1_000));
    private final Heartbeat heartbeat =
            new Heartbeat(SocketSettings.defaults().heartbeat(), List.of(socket.connection));

    private void beat(int times) {
        for (int i = 0; i < times; i++) {
            heartbeat.run();
        }
    }

    @Test
    void pings_every_25_beats() {
        beat(24);
        assertEquals(List.of(), socket.writer.frames());
        beat(1);
        assertEquals(List.of("ping"), socket.writer.frames());
        socket.connection.liveness().recordActivity();
        beat(25);
        assertEquals(List.of("ping", "ping"), socket.writer.frames());
    }

    @Test
    void closes_a_connection_that_is_silent_for_40_beats() {
        beat(39);
        assertTrue(socket.connection.isOpen());
        beat(1);
        assertEquals(List.of("ping", "close 4402"), socket.writer.frames());
    }

    @Test
    void received_data_restarts_the_timeout() {
        beat(39);
        socket.connection.liveness().recordActivity();
        beat(39);
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void terminates_a_connection_that_does_not_close_within_5_beats() {
        socket.writer.hold();
        socket.send("never written");
        socket.connection.close(CloseCode.SESSION_ENDED);
        beat(4);
        assertFalse(socket.transport.isTerminated());
        beat(1);
        assertTrue(socket.transport.isTerminated());
    }

    @Test
    void answers_a_close_within_5_beats_even_if_a_command_is_slow() {
        List<Runnable> silent = new ArrayList<>();
        socket.connection.receivesThrough(silent::add);
        socket.connection.peerCloseReceived();
        socket.connection.echoClose(1000);
        beat(4);
        assertEquals(List.of(), socket.writer.frames());
        beat(1);
        assertEquals(List.of("close 1000"), socket.writer.frames());
        assertTrue(socket.connection.handlesFrames());
    }

    @Test
    void paused_reading_does_not_count_as_silence() {
        socket.connection.pauseReading();
        beat(100);
        assertTrue(socket.connection.isOpen());
        socket.connection.resumeReading();
        beat(39);
        assertTrue(socket.connection.isOpen());
        beat(1);
        assertFalse(socket.connection.isOpen());
    }

    /** A socket that throws an error when it closes. */
    private static FakeSocket broken(Runnable onDisconnected) {
        return new FakeSocket(FakeSocket.identity(1), new QueueLimit(10, 1_000), new Connection.LifecycleListener() {
            @Override
            public void onClosing(Connection connection) {
                throw new StackOverflowError("planned");
            }

            @Override
            public void onCloseSent(Connection connection) {}

            @Override
            public void onFrameDropped(Connection connection) {}

            @Override
            public void onDisconnected(Connection connection) {
                onDisconnected.run();
            }
        });
    }

    @Test
    void an_error_on_one_connection_ends_it_and_the_heartbeat_of_another_goes_on() {
        FakeSocket broken = broken(() -> {});
        Heartbeat both =
                new Heartbeat(SocketSettings.defaults().heartbeat(), List.of(broken.connection, socket.connection));
        for (int i = 0; i < 50; i++) {
            socket.connection.liveness().recordActivity();
            both.run();
        }
        assertTrue(broken.transport.isTerminated());
        assertEquals(List.of("ping", "ping"), socket.writer.frames());
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void a_socket_that_cannot_be_terminated_keeps_no_other_from_its_check() {
        FakeSocket broken = broken(() -> {
            throw new StackOverflowError("planned");
        });
        Heartbeat both =
                new Heartbeat(SocketSettings.defaults().heartbeat(), List.of(broken.connection, socket.connection));
        for (int i = 0; i < 40; i++) {
            both.run();
        }
        assertTrue(broken.transport.isTerminated());
        assertEquals(List.of("ping", "close 4402"), socket.writer.frames());
    }

    @Test
    void a_failure_that_cannot_be_logged_keeps_no_socket_from_its_check() {
        FakeSocket broken = broken(() -> {});
        Heartbeat both = new Heartbeat(
                SocketSettings.defaults().heartbeat(),
                List.of(broken.connection, socket.connection),
                (connection, fault) -> {
                    throw new StackOverflowError("planned");
                });
        for (int i = 0; i < 40; i++) {
            both.run();
        }
        assertTrue(broken.transport.isTerminated());
        assertEquals(List.of("ping", "close 4402"), socket.writer.frames());
    }

    @Test
    void an_error_that_leaves_a_pass_does_not_end_the_loop() throws InterruptedException {
        int errors = 3;
        RecordingSupervisor supervisor = new RecordingSupervisor();
        AtomicInteger passes = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        Collection<Connection> connections = new AbstractCollection<>() {
            @Override
            public Iterator<Connection> iterator() {
                if (passes.incrementAndGet() <= errors) {
                    throw new StackOverflowError("planned");
                }
                done.countDown();
                return Collections.emptyIterator();
            }

            @Override
            public int size() {
                return 0;
            }
        };
        Heartbeat failing = new Heartbeat(SocketSettings.defaults().heartbeat(), connections);
        AtomicLong nanos = new AtomicLong();
        SupervisedTask task = new SupervisedTask(
                supervisor.loop("heartbeat", true),
                failing::run,
                () -> nanos.addAndGet(Duration.ofSeconds(10).toNanos()));
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> beats = scheduler.scheduleWithFixedDelay(task, 0, 1, TimeUnit.MILLISECONDS);
            assertTrue(done.await(1, TimeUnit.MINUTES));
            assertFalse(beats.isDone());
        } finally {
            scheduler.shutdownNow();
        }
        assertEquals(errors, supervisor.failures().size());
    }

    @Test
    void a_loop_that_backs_off_makes_no_pass() {
        MovableClock clock = new MovableClock();
        AtomicInteger passes = new AtomicInteger();
        SupervisedTask task = new SupervisedTask(
                new RecordingSupervisor().loop("heartbeat", true),
                () -> {
                    passes.incrementAndGet();
                    throw new StackOverflowError("planned");
                },
                clock::nanos);
        task.run();
        clock.advance(Duration.ofMillis(99));
        task.run();
        assertEquals(1, passes.get());
        clock.advance(Duration.ofMillis(1));
        task.run();
        assertEquals(2, passes.get());
    }

    @Test
    void a_supervisor_that_throws_does_not_end_the_loop() {
        AtomicInteger passes = new AtomicInteger();
        SupervisedTask task = new SupervisedTask(
                pass -> {
                    passes.incrementAndGet();
                    throw new StackOverflowError("planned");
                },
                () -> {},
                () -> 0);
        task.run();
        task.run();
        assertEquals(2, passes.get());
    }
}
