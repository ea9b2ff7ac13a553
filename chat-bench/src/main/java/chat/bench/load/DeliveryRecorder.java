package chat.bench.load;

import chat.bench.report.LatencyHistogram;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Records what the clients of one thread do, step by step. What arrives late, for a message that was due before the step,
 * counts in the totals only. Confined to that thread.
 */
final class DeliveryRecorder {
    private LatencyHistogram latency = new LatencyHistogram();
    private LoadCounts earlier = LoadCounts.NONE;
    private long stepStart = Long.MIN_VALUE;
    private long sent;
    private long acknowledged;
    private long refused;
    private long delivered;
    private long skipped;
    private long disconnects;
    private long failed;
    private long lastDelivery = Long.MIN_VALUE;
    private @Nullable String problem;

    /**
     * Starts a step.
     *
     * @param now in nanoseconds; the messages of the step are due later
     */
    void startStep(long now) {
        earlier = totals();
        stepStart = now;
        latency = new LatencyHistogram();
        sent = 0;
        acknowledged = 0;
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

    /** @param due when the message was due, in nanoseconds */
    void acknowledged(long due) {
        if (due < stepStart) {
            earlier = earlier.plus(new LoadCounts(0, 1, 0, 0, 0, 0, 0, Long.MIN_VALUE));
        } else {
            acknowledged++;
        }
    }

    /** @param due when the message was due, in nanoseconds */
    void refused(long due, String why) {
        if (due < stepStart) {
            earlier = earlier.plus(new LoadCounts(0, 0, 1, 0, 0, 0, 0, Long.MIN_VALUE));
        } else {
            refused++;
        }
        noted(why);
    }

    /**
     * Counts a row that arrived for the first time.
     *
     * @param due when its message was due, in nanoseconds, or {@link StampedContent#UNMARKED}
     * @param now in nanoseconds
     */
    void delivered(long due, long now) {
        if (due < stepStart) {
            earlier = earlier.plus(new LoadCounts(0, 0, 0, 1, 0, 0, 0, now));
            return;
        }
        delivered++;
        lastDelivery = now;
        if (due != StampedContent.UNMARKED) {
            latency.record(now - due);
        }
    }

    void skipped(long rows) {
        skipped += rows;
    }

    void disconnected(String why) {
        disconnects++;
        noted(why);
    }

    void failed(String why) {
        failed++;
        noted(why);
    }

    /**
     * Keeps a problem, if it is the first one.
     *
     * @param why a sentence without its full stop, for people
     */
    void noted(String why) {
        if (problem == null) {
            problem = why;
        }
    }

    /** Returns what happened in this step. */
    LoadCounts counts() {
        return new LoadCounts(sent, acknowledged, refused, delivered, skipped, disconnects, failed, lastDelivery);
    }

    /** Returns what happened in all steps. */
    LoadCounts totals() {
        return earlier.plus(counts());
    }

    /** Adds the latencies of this step, from the due time to the arrival at each client, to others. */
    void addLatenciesTo(LatencyHistogram sum) {
        sum.add(latency);
    }

    /** Returns the first problem, for people. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
