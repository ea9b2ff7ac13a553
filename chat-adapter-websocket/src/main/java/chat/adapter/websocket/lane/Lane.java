package chat.adapter.websocket.lane;

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
public final class Lane<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Object subject;
    private final Executor pool;
    private final Consumer<Queue<T>> work;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * @param subject what the work is about, for the log
     * @param work takes one piece or many off the queue; what it leaves is given to it again after others had a turn
     */
    public Lane(Object subject, Executor pool, Consumer<Queue<T>> work) {
        this.subject = subject;
        this.pool = pool;
        this.work = work;
    }

    /** Never waits and never throws. If the pool takes nothing now, the piece is done together with the next one. */
    public void add(T piece) {
        waiting.add(piece);
        wake();
    }

    /** Has the work done once more, even if nothing waits. */
    public void wake() {
        if (calls.getAndIncrement() == 0) {
            start();
        }
    }

    private void start() {
        int asked;
        do {
            asked = calls.get();
        } while (!isStarted() && calls.addAndGet(-asked) > 0);
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
                turn();
            }
        }
    }

    private void turn() {
        int answered = calls.get();
        try {
            work.accept(waiting);
        } catch (Throwable fault) {
            log("Work of {} failed", fault);
        } finally {
            goOn(answered);
        }
    }

    private void goOn(int answered) {
        if (calls.addAndGet(-answered) > 0) {
            start();
        } else if (!waiting.isEmpty()) {
            wake();
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
