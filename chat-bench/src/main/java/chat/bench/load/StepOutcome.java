package chat.bench.load;

import chat.bench.report.Latency;

/**
 * What happened while messages were posted at one rate.
 *
 * @param seconds from the first due message to the last delivery, or to the end of the step if that is later
 * @param overloaded whether posting stopped early because deliveries fell behind
 * @param complete whether all deliveries arrived in the end
 * @param generatorDelay how late the load generator itself sent a message or read what had arrived, at most, in seconds
 * @param latency from the due time to the arrival at each client
 */
public record StepOutcome(
        double seconds,
        boolean overloaded,
        boolean complete,
        double generatorDelay,
        LoadCounts counts,
        Latency latency) {

    /** Returns whether connections were lost although deliveries did not fall behind. */
    public boolean isDisturbed() {
        return !overloaded && counts.disconnects() > 0;
    }
}
