package chat.bench.report;

import java.util.List;
import java.util.Optional;

/**
 * The results of a benchmark.
 *
 * @param server its address
 * @param own whether the server was started for the benchmark
 * @param version of this program
 * @param clientProcessors number of processors of the load generator's machine, which may be another than the server's
 */
public record BenchReport(
        String server, boolean own, String version, int clientProcessors, List<ScenarioResult> scenarios) {
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
