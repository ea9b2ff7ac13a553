package chat.bench.scenario;

import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;

/** One kind of load. */
public interface Scenario {
    /**
     * Runs it.
     *
     * @throws BenchmarkException if it can't go on
     */
    ScenarioResult run(ScenarioContext context) throws InterruptedException;
}
