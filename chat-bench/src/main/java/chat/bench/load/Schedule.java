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
    private final int step;
    private long next;

    /**
     * Creates a schedule.
     *
     * @param start when the first message is due, in nanoseconds
     * @param rate messages per second, more than 0
     * @param count number of messages
     */
    public Schedule(long start, double rate, long count) {
        this(start, rate, count, 0, 1);
    }

    private Schedule(long start, double rate, long count, long first, int step) {
        this.start = start;
        this.rate = rate;
        this.count = count;
        this.next = first;
        this.step = step;
    }

    /**
     * Returns a schedule of its own for one of several threads: of the messages that were not taken yet, every n-th.
     *
     * @param index of the thread, from 0
     * @param threads number of threads
     */
    Schedule share(int index, int threads) {
        return new Schedule(start, rate, count, next + (long) index * step, threads * step);
    }

    /** Returns whether all messages were taken. */
    public boolean isFinished() {
        return next >= count;
    }

    /** Returns when the next message is due, in nanoseconds; only if there is one. */
    public long due() {
        return start + Math.round(next * TimeUnit.SECONDS.toNanos(1) / rate);
    }

    /**
     * Takes the next message.
     *
     * @return when it is due, in nanoseconds
     */
    public long take() {
        long due = due();
        next += step;
        return due;
    }
}
