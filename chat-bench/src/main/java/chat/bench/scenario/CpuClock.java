package chat.bench.scenario;

import chat.bench.server.ProcessMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Measures the CPU time that the server spends from now on. */
final class CpuClock {
    private static final double NANOS_PER_MICRO = 1000;

    private final ProcessMeter meter;
    private final Optional<Duration> start;

    CpuClock(ProcessMeter meter) {
        this.meter = meter;
        this.start = meter.cpu();
    }

    /** Returns the CPU time for each unit of work, in microseconds, if it can be read. */
    OptionalDouble microsPer(long units) {
        Optional<Duration> end = meter.cpu();
        if (start.isEmpty() || end.isEmpty() || units == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(end.get().minus(start.get()).toNanos() / NANOS_PER_MICRO / units);
    }
}
