package chat.adapter.websocket.connection;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work in the order of submission, one call at a time, on the threads of a pool. The queue is unbounded: callers
 * must limit what they add. A failure of the work or the pool does not stop the executor. Thread-safe.
 *
 * @param <T> a work item
 */
public final class SerialExecutor<T> {
    private static final Logger LOG = LoggerFactory.getLogger(SerialExecutor.class);

    private final Object subject;
    private final Executor pool;
    private final Consumer<Queue<T>> work;
    private final Queue<T> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * @param subject what the work is about, for the log
     * @param work removes one or more items from the queue; if items remain, it is called again after other tasks of
     *     the pool
     */
    public SerialExecutor(Object subject, Executor pool, Consumer<Queue<T>> work) {
        this.subject = subject;
        this.pool = pool;
        this.work = work;
    }

    /**
     * Adds an item. Never blocks and never throws. If the pool rejects the work, the item is processed with the next
     * one.
     */
    public void add(T task) {
        queue.add(task);
        trigger();
    }

    /** Schedules the work once more, even if the queue is empty. */
    public void trigger() {
        if (requests.getAndIncrement() == 0) {
            schedule();
        }
    }

    /** Schedules the work again if the pool rejected it. */
    public void retryRejected() {
        if (requests.get() == 0 && !queue.isEmpty()) {
            trigger();
        }
    }

    private void schedule() {
        int requested;
        do {
            requested = requests.get();
        } while (!isStarted() && requests.addAndGet(-requested) > 0);
    }

    // A pool without a free thread may queue the run and still throw.
    private boolean isStarted() {
        ScheduledRun scheduled = new ScheduledRun();
        try {
            pool.execute(scheduled);
            return true;
        } catch (Throwable fault) {
            log("A task of {} was not started; it runs with the next one", fault);
            return scheduled.isTaken();
        }
    }

    /** One scheduled call of the work; only the first to claim it may run it. */
    private final class ScheduledRun implements Runnable {
        private final AtomicBoolean claimed = new AtomicBoolean();

        /** @return true if it runs or has run; false if it never will */
        private boolean isTaken() {
            return !claimed.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (claimed.compareAndSet(false, true)) {
                runBatch();
            }
        }
    }

    private void runBatch() {
        int answered = requests.get();
        try {
            work.accept(queue);
        } catch (Throwable fault) {
            log("A task of {} failed", fault);
        } finally {
            rescheduleIfNeeded(answered);
        }
    }

    private void rescheduleIfNeeded(int answered) {
        if (requests.addAndGet(-answered) > 0) {
            schedule();
        } else if (!queue.isEmpty()) {
            trigger();
        }
    }

    // When memory or stack is exhausted, logging can fail too.
    private void log(String message, Throwable fault) {
        try {
            LOG.error(message, subject, fault);
        } catch (Throwable unlogged) {
            return;
        }
    }
}
