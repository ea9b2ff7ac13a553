package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.domain.port.Supervisor.Loop;
import chat.domain.port.fake.RecordingSupervisor;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadPoolsTest {
    private static final Duration TICK = Duration.ofMillis(1);

    private final ThreadPools threads = ThreadPools.start();
    private final Loop loop = new RecordingSupervisor().loop("task", false);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.stop();
    }

    @Test
    void periodic_tasks_run_while_the_request_pool_is_full() throws Exception {
        assertThrows(RejectedExecutionException.class, this::fillRequests);
        CountDownLatch ticks = new CountDownLatch(3);
        threads.scheduleEvery(TICK, loop, ticks::countDown);
        assertTrue(ticks.await(30, TimeUnit.SECONDS));
    }

    @Test
    void a_periodic_task_that_fails_runs_again_at_the_next_tick() throws Exception {
        CountDownLatch ticks = new CountDownLatch(3);
        threads.scheduleEvery(TICK, loop, () -> {
            ticks.countDown();
            throw new StackOverflowError("planned");
        });
        assertTrue(ticks.await(30, TimeUnit.SECONDS));
    }

    @Test
    void a_blocked_periodic_task_does_not_delay_others() throws Exception {
        CountDownLatch ticks = new CountDownLatch(3);
        threads.scheduleEvery(TICK, loop, end::await);
        threads.scheduleEvery(TICK, loop, end::await);
        threads.scheduleEvery(TICK, loop, ticks::countDown);
        assertTrue(ticks.await(30, TimeUnit.SECONDS));
    }

    @Test
    void the_request_pool_runs_all_tasks_although_each_throws_an_error() throws Exception {
        AtomicInteger served = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(100);
        for (int i = 0; i < 100; i++) {
            threads.requests().execute(() -> {
                served.incrementAndGet();
                all.countDown();
                throw new PlannedError();
            });
        }
        assertTrue(all.await(30, TimeUnit.SECONDS));
        assertEquals(100, served.get());
    }

    @Test
    void draining_finishes_a_running_pass_of_a_periodic_task_and_starts_no_other() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger finished = new AtomicInteger();
        threads.scheduleEvery(TICK, loop, () -> {
            begun.countDown();
            awaitDrain();
            finished.incrementAndGet();
        });
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertTrue(threads.drainRequests(Duration.ofSeconds(30)));
        assertEquals(1, finished.get());
        assertTrue(threads.tasks().isTerminated());
    }

    @Test
    void discards_work_for_sockets_after_the_stop() {
        threads.stop();
        AtomicInteger ran = new AtomicInteger();
        threads.frames().execute(ran::incrementAndGet);
        threads.fanOut().execute(ran::incrementAndGet);
        assertEquals(0, ran.get());
        assertThrows(RejectedExecutionException.class, () -> threads.requests().execute(ran::incrementAndGet));
    }

    private void awaitDrain() throws InterruptedException {
        while (!threads.tasks().isShutdown()) {
            TimeUnit.NANOSECONDS.sleep(TICK.toNanos());
        }
    }

    private void fillRequests() {
        while (true) {
            threads.requests().execute(() -> {
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private static final class PlannedError extends Error {
        private static final long serialVersionUID = 1L;
    }
}
