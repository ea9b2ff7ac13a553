package chat.bench.report;

import java.util.List;
import java.util.Optional;

/** The results of a benchmark. */
public record BenchReport(BenchConditions conditions, List<ScenarioResult> scenarios) {
    /** Returns why the first scenario that failed did so, for people; empty if none did. */
    public Optional<String> error() {
        return scenarios.stream()
                .map(ScenarioResult::error)
                .filter(error -> !error.isEmpty())
                .findFirst();
    }

    /** Returns the sums of all scenarios. */
    public DeliveryCounts totals() {
        return scenarios.stream().map(ScenarioResult::counts).reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }
}
