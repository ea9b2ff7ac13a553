package chat.bench.report;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies, with three digits. Not thread-safe. */
public final class LatencyHistogram {
    private static final long MAX_MICROS = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final double MILLI = TimeUnit.MILLISECONDS.toMicros(1);

    private final Histogram micros = new Histogram(MAX_MICROS, DIGITS);

    /** Records a latency in nanoseconds; one above two minutes counts as two minutes. */
    public void record(long nanos) {
        micros.recordValue(Math.max(0, Math.min(MAX_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos))));
    }

    /** Adds all latencies of another histogram. */
    public void add(LatencyHistogram other) {
        micros.add(other.micros);
    }

    /** Returns the percentiles so far. */
    public Latency percentiles() {
        if (micros.getTotalCount() == 0) {
            return Latency.NONE;
        }
        return new Latency(percentile(50), percentile(99), percentile(99.9), micros.getMaxValue() / MILLI);
    }

    private double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / MILLI;
    }
}
