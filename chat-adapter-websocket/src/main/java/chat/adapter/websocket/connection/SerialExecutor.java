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
 * Does work in the order in which it came, one piece at a time, on threads borrowed from a pool. It has no bound: who
 * adds must know when to stop. Nothing that the work or the pool throws ends it. Thread-safe.
 *
 * @param <T> a piece of work
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
     * @param work takes one piece or many off the queue; what it leaves is given to it again after others had a turn
     */
    public SerialExecutor(Object subject, Executor pool, Consumer<Queue<T>> work) {
        this.subject = subject;
        this.pool = pool;
        this.work = work;
    }

    /** Never waits and never throws. If the pool takes nothing now, the piece is done together with the next one. */
    public void add(T piece) {
        queue.add(piece);
        trigger();
    }

    /** Has the work done once more, even if nothing waits. */
    public void trigger() {
        if (requests.getAndIncrement() == 0) {
            schedule();
        }
    }

    private void schedule() {
        int asked;
        do {
            asked = requests.get();
        } while (!isStarted() && requests.addAndGet(-asked) > 0);
    }

    // A pool without a free thread may have queued the turn and throw all the same.
    private boolean isStarted() {
        Turn turn = new Turn();
        try {
            pool.execute(turn);
            return true;
        } catch (Throwable fault) {
            log("Work of {} was not started; it is done with what comes next", fault);
            return turn.isTaken();
        }
    }

    /** One call of the work; only who takes it first may run it. */
    private final class Turn implements Runnable {
        private final AtomicBoolean taken = new AtomicBoolean();

        /** @return whether it runs or has run; if not, it never will */
        private boolean isTaken() {
            return !taken.compareAndSet(false, true);
        }

        @Override
        public void run() {
            if (taken.compareAndSet(false, true)) {
                runBatch();
            }
        }
    }

    private void runBatch() {
        int answered = requests.get();
        try {
            work.accept(queue);
        } catch (Throwable fault) {
            log("Work of {} failed", fault);
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

    // Out of memory or stack, logging can fail too.
    private void log(String what, Throwable fault) {
        try {
            LOG.error(what, subject, fault);
        } catch (Throwable unlogged) {
            return;
        }
    }
}
