package chat.adapter.persistence.transaction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.persistence.sql.StorageException;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.port.fake.RecordingSupervisor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class BackgroundLoopTest {
    private final HeldBackOff backOff = new HeldBackOff(new RecordingSupervisor());
    private final Queue<Runnable> passes = new ConcurrentLinkedQueue<>();
    private final BackgroundLoop loop = new BackgroundLoop("paced", backOff.loop("paced", false), this::pass);

    private Duration pass() {
        Runnable next = passes.poll();
        if (next != null) {
            next.run();
        }
        return Duration.ofDays(1);
    }

    @AfterEach
    void stop() {
        backOff.end();
        loop.stop();
    }

    @Test
    void goes_on_after_errors_rejections_and_failed_queries() throws InterruptedException {
        List<Throwable> planned = List.of(
                new StackOverflowError("planned"),
                new RejectedExecutionException("planned"),
                new ChatException(ErrorCode.UNAVAILABLE, "planned"),
                new StorageException("planned", new SQLException("planned")));
        CountDownLatch reached = new CountDownLatch(1);
        planned.forEach(fault -> passes.add(() -> fail(fault)));
        passes.add(reached::countDown);
        backOff.end();
        loop.start();
        assertTrue(reached.await(30, TimeUnit.SECONDS));
        assertEquals(planned, backOff.faults());
    }

    @Test
    void is_woken_from_a_pause() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        passes.add(first::countDown);
        passes.add(second::countDown);
        loop.start();
        assertTrue(first.await(30, TimeUnit.SECONDS));
        loop.wake();
        assertTrue(second.await(30, TimeUnit.SECONDS));
    }

    private static void fail(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
