package chat.bench.load;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Records what the clients of one thread do. Confined to that thread. */
final class DeliveryRecorder {
    private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;

    private Histogram latency = new Histogram(MAX_MICROS, DIGITS);
    private long sent;
    private long acked;
    private long refused;
    private long delivered;
    private long skipped;
    private long disconnects;
    private long failed;
    private long lastDelivery = Long.MIN_VALUE;
    private @Nullable String problem;

    /** Starts anew, except for the first problem, which is kept. */
    void reset() {
        latency = new Histogram(MAX_MICROS, DIGITS);
        sent = 0;
        acked = 0;
        refused = 0;
        delivered = 0;
        skipped = 0;
        disconnects = 0;
        failed = 0;
        lastDelivery = Long.MIN_VALUE;
    }

    void sent() {
        sent++;
    }

    void acked() {
        acked++;
    }

    void refused(String why) {
        refused++;
        note(why);
    }

    /**
     * Counts a row.
     *
     * @param due when its message was due, or {@link StampedContent#UNMARKED}
     */
    void delivered(long due, long now) {
        delivered++;
        lastDelivery = now;
        if (due != StampedContent.UNMARKED) {
            long micros = TimeUnit.NANOSECONDS.toMicros(now - due);
            latency.recordValue(Math.max(0, Math.min(MAX_MICROS, micros)));
        }
    }

    void skipped(long rows) {
        skipped += rows;
    }

    void disconnected(String why) {
        disconnects++;
        note(why);
    }

    void failed(String why) {
        failed++;
        note(why);
    }

    LoadCounts counts() {
        return new LoadCounts(sent, acked, refused, delivered, skipped, disconnects, failed, lastDelivery);
    }

    /** Returns latencies in microseconds, from the due time to the arrival at each client. */
    Histogram latency() {
        return latency.copy();
    }

    /** Returns the first problem, for people. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    private void note(String why) {
        if (problem == null) {
            problem = why;
        }
    }
}
