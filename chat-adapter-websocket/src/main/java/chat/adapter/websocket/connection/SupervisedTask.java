package chat.adapter.websocket.connection;

import chat.domain.port.Supervisor;
import java.util.function.LongSupplier;

/**
 * One pass of a supervised loop at each {@link #run}; a call that comes before the back-off after a failure is over does
 * nothing. Confined to one thread at a time.
 */
public final class SupervisedTask implements Runnable {
    private final Supervisor.Loop loop;
    private final Supervisor.Pass pass;
    private final LongSupplier nanoTime;
    private long backOffBegan;
    private long backOffNanos;

    /** @param nanoTime monotonic, in nanoseconds from any origin */
    public SupervisedTask(Supervisor.Loop loop, Supervisor.Pass pass, LongSupplier nanoTime) {
        this.loop = loop;
        this.pass = pass;
        this.nanoTime = nanoTime;
    }

    /** Never throws. */
    @Override
    public void run() {
        long now = nanoTime.getAsLong();
        if (backOffNanos == 0 || now - backOffBegan >= backOffNanos) {
            backOffNanos = loop.run(pass).toNanos();
            backOffBegan = now;
        }
    }
}
