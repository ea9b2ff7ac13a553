package chat.adapter.persistence.room;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Rate limiter that allows a number of acquisitions per second, in a burst or spread. Not thread-safe. */
final class TokenBucket {
    /** The bucket is full after this time without an acquisition. */
    static final Duration FULL_AGAIN = Duration.ofSeconds(1);

    private final int perSecond;
    private final LongSupplier nanoTime;
    private long filledAt;
    private double tokens;

    /** @param nanoTime a monotonic clock, in nanoseconds */
    TokenBucket(int perSecond, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.filledAt = nanoTime.getAsLong();
        this.tokens = perSecond;
    }

    /**
     * Takes a token if one is left.
     *
     * @return whether a token was taken
     */
    boolean tryAcquire() {
        long now = nanoTime.getAsLong();
        double refill = (double) (now - filledAt) / FULL_AGAIN.toNanos() * perSecond;
        filledAt = now;
        tokens = Math.min(perSecond, tokens + refill);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
