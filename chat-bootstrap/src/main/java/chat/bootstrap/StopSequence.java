package chat.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the steps of a shutdown, each regardless of earlier failures. Not thread-safe. */
final class StopSequence {
    private static final Logger LOG = LoggerFactory.getLogger(StopSequence.class);

    private boolean failed;

    /** A step of the shutdown. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    /** Runs a step. Failures, including an {@code Error}, are logged with the step's name. */
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
        } catch (Throwable ignored) {
            // The following steps matter more.
        }
    }
}
