package chat.bench.report;

import java.util.List;

/**
 * The results of a benchmark.
 *
 * @param server its address
 * @param own whether the server was started for the benchmark
 * @param version of this program
 * @param processors of this machine
 */
public record BenchReport(String server, boolean own, String version, int processors, List<ScenarioResult> scenarios) {
    /** Returns the sums of all scenarios. */
    public DeliveryCounts totals() {
        return scenarios.stream().map(ScenarioResult::counts).reduce(DeliveryCounts.NONE, DeliveryCounts::plus);
    }
}
