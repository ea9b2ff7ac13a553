package chat.bench.report;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.AbstractHistogram;

/**
 * Percentiles of latencies, in milliseconds.
 *
 * @param p50 the median
 * @param p99 99 % were at most that long
 * @param p999 99.9 % were at most that long
 */
public record Latency(double p50, double p99, double p999, double max) {
    private static final double MICROS = TimeUnit.MILLISECONDS.toMicros(1);

    /** @param micros latencies in microseconds */
    public static Latency of(AbstractHistogram micros) {
        return new Latency(
                micros.getValueAtPercentile(50) / MICROS,
                micros.getValueAtPercentile(99) / MICROS,
                micros.getValueAtPercentile(99.9) / MICROS,
                micros.getMaxValue() / MICROS);
    }
}
