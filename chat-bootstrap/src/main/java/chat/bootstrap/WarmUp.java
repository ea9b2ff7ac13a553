package chat.bootstrap;

import java.time.Duration;
import java.util.List;
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

    private WarmUp() {}

    /** Starts the thread. Steps that fail are logged; the others are done all the same. */
    static void start(List<Runnable> steps) {
        start(steps, DELAY);
    }

    static void start(List<Runnable> steps, Duration delay) {
        Thread thread = new Thread(() -> runAfter(delay, steps), THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    private static void runAfter(Duration delay, List<Runnable> steps) {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopping) {
            return;
        }
        steps.forEach(WarmUp::run);
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable fault) {
            LOG.error("A step of the warm-up failed", fault);
        }
    }
}
