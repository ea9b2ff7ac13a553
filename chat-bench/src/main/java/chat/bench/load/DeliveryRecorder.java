package chat.bench.load;

import chat.bench.report.LatencyHistogram;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what the clients of one thread do. Confined to that thread. */
final class DeliveryRecorder {
    private LatencyHistogram latency = new LatencyHistogram();
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
        latency = new LatencyHistogram();
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
        noted(why);
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

    LoadCounts counts() {
        return new LoadCounts(sent, acked, refused, delivered, skipped, disconnects, failed, lastDelivery);
    }

    /** Adds its latencies, from the due time to the arrival at each client, to others. */
    void addLatenciesTo(LatencyHistogram sum) {
        sum.add(latency);
    }

    /** Returns the first problem, for people. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
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
}
