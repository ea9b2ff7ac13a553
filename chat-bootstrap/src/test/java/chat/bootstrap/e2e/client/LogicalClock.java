package chat.bootstrap.e2e.client;

import java.util.concurrent.atomic.AtomicLong;

/** The order of events in a test. */
public final class LogicalClock {
    private final AtomicLong last = new AtomicLong();

    public long next() {
        return last.incrementAndGet();
    }
}
