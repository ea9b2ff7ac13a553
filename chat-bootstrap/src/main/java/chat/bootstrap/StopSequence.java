package chat.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of stopping, each of which runs whatever becomes of those before. Not thread-safe. */
final class StopSequence {
    private static final Logger LOG = LoggerFactory.getLogger(StopSequence.class);

    private boolean failed;

    /** One step. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Runs a step; a failure, an {@code Error} too, is logged with that name. */
    void step(String name, Step step) {
        try {
            step.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = true;
        } catch (Throwable fault) {
            failed = true;
            log(name, fault);
        }
    }

    /** @return whether any step failed */
    boolean failed() {
        return failed;
    }

    private static void log(String name, Throwable fault) {
        try {
            LOG.error("Stopping: {} failed", name, fault);
        } catch (Throwable unlogged) {
            // What comes after is more important.
        }
    }
}
