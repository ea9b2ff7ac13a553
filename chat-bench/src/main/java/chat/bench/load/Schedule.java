package chat.bench.load;

import java.util.concurrent.TimeUnit;

/**
 * An open-loop schedule: when each message is due depends only on the rate, never on how fast earlier ones were answered.
 * Latency counts from the due time, so a stall of the server is seen in every message that it delays (no coordinated
 * omission). Not thread-safe.
 */
public final class Schedule {
    private final long start;
    private final double rate;
    private final long count;
    private long taken;

    /**
     * Creates a schedule.
     *
     * @param start when the first message is due, in nanoseconds
     * @param rate messages per second, more than 0
     * @param count number of messages
     */
    public Schedule(long start, double rate, long count) {
        this.start = start;
        this.rate = rate;
        this.count = count;
    }

    /** Tells whether all messages were taken. */
    public boolean isFinished() {
        return taken >= count;
    }

    /** Returns when the next message is due, in nanoseconds; only if there is one. */
    public long due() {
        return start + Math.round(taken * TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * Takes the next message.
     *
     * @return when it is due, in nanoseconds
     */
    public long take() {
        long due = due();
        taken++;
        return due;
    }
}
