package chat.bench.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of one scenario.
 *
 * @param name as on the command line
 * @param title what was measured, with its sizes
 * @param unit what a load counts, such as {@code deliveries}; empty if there are no steps
 * @param steps by offered load, ascending
 * @param summary sentences for people
 * @param notes limits and problems, for people
 */
public record ScenarioResult(
        String name,
        String title,
        String unit,
        List<LoadStep> steps,
        List<Metric> metrics,
        DeliveryCounts counts,
        List<String> summary,
        List<String> notes) {

    /** Returns the step with the highest load that the server sustained. */
    public static Optional<LoadStep> best(List<LoadStep> steps) {
        return steps.stream().filter(LoadStep::sustained).max(Comparator.comparingDouble(LoadStep::offered));
    }
}
