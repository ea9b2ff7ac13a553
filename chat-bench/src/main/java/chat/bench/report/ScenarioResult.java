package chat.bench.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The result of one scenario.
 *
 * @param name as on the command line
 * @param title what was measured, with its sizes
 * @param unit what a load counts, such as {@code deliveries}; empty if there are no steps
 * @param steps by offered load, ascending
 * @param summary sentences for people
 * @param notes limits and problems, for people
 * @param error why the scenario failed, for people; empty if it did not
 */
public record ScenarioResult(
        String name,
        String title,
        String unit,
        List<LoadStep> steps,
        List<Metric> metrics,
        DeliveryCounts counts,
        List<String> summary,
        List<String> notes,
        String error) {

    /** Creates the result of a scenario that did not fail. */
    public ScenarioResult(
            String name,
            String title,
            String unit,
            List<LoadStep> steps,
            List<Metric> metrics,
            DeliveryCounts counts,
            List<String> summary,
            List<String> notes) {
        this(name, title, unit, steps, metrics, counts, summary, notes, "");
    }

    /** Returns the result of a scenario that failed. */
    public static ScenarioResult failed(String name, String error) {
        DeliveryCounts failure = new DeliveryCounts(0, 0, 0, 0, 0, 1);
        return new ScenarioResult(name, "failed", "", List.of(), List.of(), failure, List.of(), List.of(), error);
    }

    /** Returns the same result with further counts. */
    public ScenarioResult plus(DeliveryCounts more) {
        return new ScenarioResult(name, title, unit, steps, metrics, counts.plus(more), summary, notes, error);
    }

    /** Returns the same result with a further note. */
    public ScenarioResult withNote(String note) {
        List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
        return new ScenarioResult(name, title, unit, steps, metrics, counts, summary, more, error);
    }
}
