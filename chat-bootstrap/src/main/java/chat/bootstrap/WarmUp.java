package chat.bootstrap;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that makes later requests faster or safer, done once the server answers, on a thread of its own, so that the
 * start does not wait for it.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final String THREAD = "warm-up";

    private WarmUp() {}

    /** Starts the thread. Steps that fail are logged; the others are done all the same. */
    static void start(List<Runnable> steps) {
        Thread thread = new Thread(() -> steps.forEach(WarmUp::run), THREAD);
        thread.setDaemon(true);
        thread.start();
    }

    private static void run(Runnable step) {
        try {
            step.run();
        } catch (Throwable fault) {
            LOG.error("A step of the warm-up failed", fault);
        }
    }
}
