package chat.adapter.websocket.connection;

import chat.domain.port.Supervisor;
import java.util.function.LongSupplier;

/**
 * Runs one pass of a supervised loop per {@link #run}, and none while the loop backs off after a failure. Confined to
 * one thread at a time.
 */
public final class SupervisedTask implements Runnable {
    private final Supervisor.Loop loop;
    private final Supervisor.Pass pass;
    private final LongSupplier nanoTime;
    private long backOffBegan;
    private long backOffNanos;

    /** @param nanoTime a monotonic clock, in nanoseconds from any origin */
    public SupervisedTask(Supervisor.Loop loop, Supervisor.Pass pass, LongSupplier nanoTime) {
        this.loop = loop;
        this.pass = pass;
        this.nanoTime = nanoTime;
    }

    /** Runs one pass, unless the loop is backing off. Never throws. */
    @Override
    public void run() {
        long now = nanoTime.getAsLong();
        if (backOffNanos == 0 || now - backOffBegan >= backOffNanos) {
            backOffNanos = backOffAfterPass();
            backOffBegan = now;
        }
    }

    // When memory is exhausted, even the supervisor can fail. A throw would end the loop until a restart.
    private long backOffAfterPass() {
        try {
            return loop.run(pass).toNanos();
        } catch (Throwable ignored) {
            return 0;
        }
    }
}
