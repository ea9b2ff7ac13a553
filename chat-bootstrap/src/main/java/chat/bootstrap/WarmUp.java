package chat.bootstrap;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that makes later requests faster or safer, done soon after the start, on a thread of its own, so that neither
 * the start nor the first requests wait for it.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String THREAD = "warm-up";
    private static final Duration DELAY = Duration.ofSeconds(1);

    private final List<Runnable> steps;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private WarmUp(List<Runnable> steps) {
        this.steps = steps;
    }

    /** Starts the thread. Steps that fail are logged; the others are done all the same. */
    static WarmUp start(List<Runnable> steps) {
        return start(steps, DELAY);
    }

    static WarmUp start(List<Runnable> steps, Duration delay) {
        WarmUp warmUp = new WarmUp(steps);
        Thread thread = new Thread(() -> warmUp.runAfter(delay), THREAD);
        thread.setDaemon(true);
        thread.start();
        return warmUp;
    }

    /** Starts no further step. Does not wait for the current one. */
    void stop() {
        stopped.countDown();
    }

    private void runAfter(Duration delay) {
        try {
            boolean stop = stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < steps.size() && !stop; i++) {
                run(steps.get(i));
                stop = stopped.getCount() == 0;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable fault) {
            LOG.error("A step of the warm-up failed", fault);
        }
    }
}
