package chat.adapter.websocket.fake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A wall clock and a monotonic clock that move only when the test moves them. */
public final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-11-22T10:15:30Z");
    private long nanos;

    /** Lets time pass. */
    public void advance(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
    }

    /** Sets the wall clock forward, or back if negative; no time passes. */
    public void step(Duration correction) {
        now = now.plus(correction);
    }

    /** The monotonic time, in nanoseconds. */
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
