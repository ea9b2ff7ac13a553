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

    /** A loop whose passes are supervised. Thread-safe; passes may run on any thread, also side by side. */
    @FunctionalInterface
    interface Loop {
        /**
         * Runs one pass. Never throws: whatever the pass throws is logged with the loop's name, counted, and answered by a
         * back-off.
         *
         * @return how long to wait before the next pass: zero after a success; otherwise at least 100 ms and at most 10 s,
         *     doubled with each failure in a row
         */
        Duration run(Pass pass);
    }

    /** One pass of a loop. */
    @FunctionalInterface
    interface Pass {
        /** @throws Exception if the pass failed; an {@link InterruptedException} sets the thread's interrupt flag again */
        void run() throws Exception;
    }
}
