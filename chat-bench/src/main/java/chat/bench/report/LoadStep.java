package chat.bench.report;

import java.util.OptionalDouble;

/**
 * The result of one rate.
 *
 * @param offered the intended load per second
 * @param achieved what was done per second
 * @param latency from the intended time
 * @param cpuMicros CPU time of the server for each unit of work, in microseconds, if it can be read
 * @param failedCriteria which criteria for a sustained load it did not meet, for people; empty if it met all
 */
public record LoadStep(
        double offered, double achieved, Latency latency, OptionalDouble cpuMicros, String failedCriteria) {
    /** Returns whether the server kept up. */
    public boolean sustained() {
        return failedCriteria.isEmpty();
    }
}
