package chat.application.presence;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.LongSupplier;

/**
 * A clock that shows the wall time at its creation and then advances by a monotonic clock, so that steps of the wall
 * clock do not affect it. Measures how long something lasts; times that are stored or shown come from the wall clock.
 * Thread-safe.
 */
public final class MonotonicClock extends Clock {
    private final Instant start;
    private final long startNanos;
    private final LongSupplier nanoTime;
    private final ZoneId zone;

    /**
     * @param wallClock supplies the start time and the zone
     * @param nanoTime a monotonic clock, in nanoseconds from any origin, as {@link System#nanoTime}
     */
    public MonotonicClock(Clock wallClock, LongSupplier nanoTime) {
        this(wallClock.instant(), nanoTime.getAsLong(), nanoTime, wallClock.getZone());
    }

    private MonotonicClock(Instant start, long startNanos, LongSupplier nanoTime, ZoneId zone) {
        this.start = start;
        this.startNanos = startNanos;
        this.nanoTime = nanoTime;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        return start.plusNanos(nanoTime.getAsLong() - startNanos);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId otherZone) {
        return new MonotonicClock(start, startNanos, nanoTime, otherZone);
    }
}
