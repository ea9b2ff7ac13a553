package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.UNAVAILABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.adapter.persistence.sql.StorageException;
import chat.domain.ChatException;
import chat.domain.port.EventPublisher;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.session.SessionId;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WriterTest {
    private final BreakableConnections connections =
            new BreakableConnections(() -> DriverManager.getConnection("jdbc:sqlite:" + file()));
    private final BreakingSupervisor supervisor = new BreakingSupervisor();
    private final Writer writer =
            Writer.start(connections, new RecordingEventPublisher(), CommitMeter.NONE, supervisor, 1);

    @TempDir
    @SuppressWarnings("NullAway.Init") // given by JUnit
    Path directory;

    private Path file() {
        return directory.resolve("test.db");
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void runs_commands_on_its_own_thread() {
        Thread worker = writer.submit(RoomLoad.NONE, transaction -> Thread.currentThread());
        assertNotEquals(Thread.currentThread(), worker);
    }

    @Test
    void serves_an_interrupted_caller_and_keeps_its_interrupt_flag() {
        Thread.currentThread().interrupt();
        assertEquals("done", writer.submit(RoomLoad.NONE, transaction -> "done"));
        assertEquals(true, Thread.interrupted());
    }

    @Test
    void refuses_a_command_when_its_queue_is_full() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var slow = supply(() -> writer.submit(RoomLoad.NONE, transaction -> {
            started.countDown();
            return awaited(release);
        }));
        started.await();
        // The queue holds one command: one of the two callers waits in it, so only the other can return now.
        var answer = CompletableFuture.anyOf(supply(this::outcome), supply(this::outcome));
        assertEquals("unavailable", answer.join());
        release.countDown();
        assertEquals("slow", slow.join());
    }

    @Test
    void refuses_commands_after_close() {
        writer.close();
        assertEquals(
                UNAVAILABLE,
                assertThrows(ChatException.class, () -> writer.submit(RoomLoad.NONE, transaction -> "late"))
                        .code());
    }

    @Test
    void survives_a_connection_that_can_not_be_opened() {
        connections.breakOpening(new SQLException("planned"));
        assertThrows(StorageException.class, () -> writer.submit(RoomLoad.NONE, transaction -> "lost"));
        connections.breakOpening(new StackOverflowError("planned"));
        assertThrows(StorageException.class, () -> writer.submit(RoomLoad.NONE, transaction -> "lost"));
        connections.mend();
        assertEquals("kept", writer.submit(RoomLoad.NONE, transaction -> "kept"));
    }

    @Test
    void survives_a_failing_publisher() {
        EventPublisher failing = (EventPublisher) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventPublisher.class}, (proxy, method, arguments) -> {
                    throw new StackOverflowError("planned");
                });
        try (Writer unreliable = Writer.start(connections, failing, CommitMeter.NONE, new RecordingSupervisor(), 1)) {
            for (String each : List.of("one", "two")) {
                assertEquals(each, unreliable.submit(RoomLoad.NONE, transaction -> {
                    transaction.events().sessionEnded(new SessionId(each));
                    return each;
                }));
            }
        }
    }

    @Test
    void refuses_waiting_commands_when_its_loop_fails_and_resumes_after_the_back_off() throws InterruptedException {
        assertEquals(
                List.of("slow", "unavailable"),
                runningAndWaitingOutcomes(() -> supervisor.backOff(Duration.ofMillis(1))));
        assertEquals("done", afterBackOff());
    }

    @Test
    void refuses_waiting_commands_when_the_supervisor_fails_and_resumes() throws InterruptedException {
        assertEquals(List.of("slow", "unavailable"), runningAndWaitingOutcomes(supervisor::breakOnce));
        assertEquals("done", afterBackOff());
    }

    /** Runs {@code meanwhile} while one command runs and another waits; returns the outcomes of both commands. */
    private List<String> runningAndWaitingOutcomes(Runnable meanwhile) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        var first = supply(() -> writer.submit(RoomLoad.NONE, transaction -> {
            started.countDown();
            return awaited(release);
        }));
        started.await();
        var second = supply(this::outcome);
        while (writer.queueSize() == 0) {
            Thread.onSpinWait();
        }
        meanwhile.run();
        release.countDown();
        return List.of(first.join(), second.join());
    }

    private String afterBackOff() {
        String outcome = outcome();
        while (outcome.equals("unavailable")) {
            Thread.onSpinWait();
            outcome = outcome();
        }
        return outcome;
    }

    private String outcome() {
        try {
            return writer.submit(RoomLoad.NONE, transaction -> "done");
        } catch (ChatException refused) {
            return refused.code().code();
        }
    }

    // Not on the common pool, which may have only one thread.
    private static CompletableFuture<String> supply(Supplier<String> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "slow";
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
