package chat.bench.scenario;

import chat.bench.report.Latency;
import chat.bench.report.NumberFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The criteria for a sustained step that a step did not meet. Not thread-safe. */
final class FailedCriteria {
    /** A slower p99 counts as overload, in milliseconds. */
    static final double MAX_P99_MILLIS = 1000;

    private static final double MIN_ACHIEVED_SHARE = 0.9;
    private static final double MAX_GENERATOR_DELAY_SECONDS = 0.25;
    private static final double MAX_GENERATOR_DELAY_SHARE = 0.1;

    private final List<String> reasons = new ArrayList<>();

    /**
     * Adds a criterion if the step did not meet it.
     *
     * @param reason what happened instead, such as {@code deliveries missing}
     */
    FailedCriteria add(boolean failed, String reason) {
        if (failed) {
            reasons.add(reason);
        }
        return this;
    }

    /**
     * Adds how often something failed, if it did.
     *
     * @param noun what failed, in the singular
     * @param verb such as {@code lost}
     */
    FailedCriteria add(long count, String noun, String verb) {
        return add(count > 0, NumberFormatter.quantity(count, noun) + " " + verb);
    }

    /**
     * Adds that the work ended late, as it does when a queue grows: at less than 90 % of the rate at which it was due.
     *
     * @param elapsed seconds until the last of it was done
     * @param seconds in which it was due
     */
    FailedCriteria addDelay(double elapsed, double seconds) {
        boolean late = seconds < MIN_ACHIEVED_SHARE * elapsed;
        return add(late, String.format(Locale.ROOT, "ended %.1f s late", elapsed - seconds));
    }

    /** Adds that latencies are too long, or that there are none. */
    FailedCriteria addLatency(Latency latency) {
        return add(latency.isEmpty(), "nothing arrived")
                .add(latency.p99() > MAX_P99_MILLIS, "p99 above " + NumberFormatter.whole(MAX_P99_MILLIS) + " ms");
    }

    /**
     * Adds that the load generator was late, if the step did not meet another criterion for which that may be the reason:
     * its delay is more than 250 ms, or than a tenth of the step. Without another one, a late load generator is no
     * failure, because latencies include its delay. To be called last.
     *
     * @param delay how late the load generator was, in seconds
     * @param seconds in which the work was due
     */
    FailedCriteria addGeneratorDelay(double delay, double seconds) {
        double max = Math.min(MAX_GENERATOR_DELAY_SECONDS, MAX_GENERATOR_DELAY_SHARE * seconds);
        String late = "load generator " + NumberFormatter.whole(delay * TimeUnit.SECONDS.toMillis(1)) + " ms late";
        return add(!reasons.isEmpty() && delay > max, late);
    }

    /** Returns what happened instead, for people; empty if the step was sustained. */
    String text() {
        return String.join(", ", reasons);
    }
}
