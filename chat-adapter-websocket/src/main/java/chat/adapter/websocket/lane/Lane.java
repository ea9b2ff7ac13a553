package chat.adapter.websocket.lane;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work in the order in which it came, one piece at a time, on threads borrowed from a pool. It has no bound: who
 * adds must know when to stop.
 *
 * @param <T> a piece of work
 */
public final class Lane<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final Executor pool;
    private final Consumer<Queue<T>> work;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();

    /** @param work takes one piece or many off the queue; what it leaves is given to it again after others had a turn */
    public Lane(Executor pool, Consumer<Queue<T>> work) {
        this.pool = pool;
        this.work = work;
    }

    /** Never waits and never throws; a pool that was shut down does nothing more. */
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
        try {
            pool.execute(this::turn);
        } catch (RejectedExecutionException stopped) {
            waiting.clear();
            calls.set(0);
        }
    }

    private void turn() {
        int answered = calls.get();
        try {
            work.accept(waiting);
        } catch (RuntimeException fault) {
            LOG.error("A piece of work failed", fault);
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
}
