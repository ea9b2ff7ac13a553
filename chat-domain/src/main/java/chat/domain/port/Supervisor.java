package chat.domain.port;

import java.time.Duration;

/** Keeps background loops alive: no {@link Throwable} of a pass ends its loop. Thread-safe. */
@FunctionalInterface
public interface Supervisor {
    /**
     * Registers a loop.
     *
     * @param name lower-case words joined by hyphens, unique in the process; shown in logs and metrics
     * @param vital whether the server is not ready to serve while the loop is down
     * @return the loop, healthy until a pass fails
     */
    Loop loop(String name, boolean vital);

    /** A loop whose passes are supervised. Thread-safe; passes may run on any thread, also concurrently. */
    @FunctionalInterface
    interface Loop {
        /**
         * Runs one pass. Never throws: a failure of the pass is logged with the loop's name, counted, and followed by a
         * back-off.
         *
         * @return how long to wait before the next pass: zero after a success; otherwise 100 ms to 10 s, doubled with
         *     each consecutive failure
         */
        Duration run(Pass pass);
    }

    /** One pass of a loop. */
    @FunctionalInterface
    interface Pass {
        /**
         * @throws Exception if the pass failed; an {@link InterruptedException} restores the interrupt flag of the
         *     thread
         */
        void run() throws Exception;
    }
}
