package chat.adapter.persistence.room;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Lets so many through in one second, all of them at once or spread. Not thread-safe. */
final class TokenBucket {
    /** After so long without an acquisition the bucket is full. */
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

    /** @return whether there was a token left, which is taken then */
    boolean tryAcquire() {
        long now = nanoTime.getAsLong();
        double gained = (double) (now - filledAt) / FULL_AGAIN.toNanos() * perSecond;
        filledAt = now;
        tokens = Math.min(perSecond, tokens + gained);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
