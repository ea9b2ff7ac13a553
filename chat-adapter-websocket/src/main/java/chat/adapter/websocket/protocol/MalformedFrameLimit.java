package chat.adapter.websocket.protocol;

import chat.application.security.Rate;
import java.util.function.LongSupplier;

/**
 * Counts the frames of one connection that are not JSON objects; a new count starts when the window since the first one
 * is over. Not thread-safe.
 */
public final class MalformedFrameLimit {
    private final Rate limit;
    private final LongSupplier nanoTime;
    private long windowStart;
    private int count;

    /** @param nanoTime a monotonic clock, in nanoseconds from any origin */
    public MalformedFrameLimit(Rate rate, LongSupplier nanoTime) {
        this.limit = rate;
        this.nanoTime = nanoTime;
    }

    /**
     * Counts one malformed frame.
     *
     * @return true if the limit is reached
     */
    boolean countAndCheck() {
        long now = nanoTime.getAsLong();
        if (count == 0 || now - windowStart > limit.window().toNanos()) {
            windowStart = now;
            count = 0;
        }
        return ++count >= limit.count();
    }
}
