package chat.bench.report;

import java.util.OptionalDouble;

/**
 * The result of one rate.
 *
 * @param offered the intended load per second
 * @param achieved what was done per second
 * @param latency from the intended time
 * @param cpuMicros CPU time of the server for each unit of work, in microseconds, if it can be read
 * @param sustained whether the server kept up
 */
public record LoadStep(double offered, double achieved, Latency latency, OptionalDouble cpuMicros, boolean sustained) {

    /** A slower p99 counts as overload, in milliseconds. */
    public static final double MAX_P99_MILLIS = 1000;

    private static final double TOLERANCE = 1.05;
    private static final double TOLERANCE_SECONDS = 0.25;

    /**
     * Tells whether the work was done at about the rate at which it was due; a growing queue makes it end late.
     *
     * @param elapsed seconds until the last of it was done
     * @param seconds in which it was due
     */
    public static boolean keptUp(double elapsed, double seconds) {
        return elapsed <= Math.max(seconds * TOLERANCE, seconds + TOLERANCE_SECONDS);
    }
}
