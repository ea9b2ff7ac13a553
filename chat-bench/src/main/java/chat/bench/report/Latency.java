package chat.bench.report;

/**
 * Percentiles of latencies, in milliseconds; all are NaN if nothing arrived.
 *
 * @param p50 the median
 * @param p99 99 % were at most that long
 * @param p999 99.9 % were at most that long
 */
public record Latency(double p50, double p99, double p999, double max) {
    /** The latency of nothing. */
    public static final Latency NONE = new Latency(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Returns whether nothing arrived. */
    public boolean isEmpty() {
        return Double.isNaN(max);
    }
}
