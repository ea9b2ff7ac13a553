package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.report.DeliveryCounts;
import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private final BenchmarkException refused = new BenchmarkException("Registration is closed.", null);
    private final BenchmarkException unreachable = new ConnectionFailedException("Connection reset.", null);

    private final List<String> progress = new ArrayList<>();

    @Test
    void a_scenario_that_succeeds_runs_once() throws InterruptedException {
        ScenarioResult result = run();

        assertEquals(List.of(), result.notes());
        assertEquals("", result.error());
        assertTrue(result.counts().isClean());
    }

    @Test
    void a_failed_connection_repeats_the_scenario_once() throws InterruptedException {
        ScenarioResult result = run(unreachable);

        assertEquals(List.of("idle was repeated: Connection reset."), result.notes());
        assertEquals(result.notes(), progress);
        assertEquals("", result.error());
        assertTrue(result.counts().isClean());
    }

    @Test
    void a_second_failed_connection_fails_the_scenario() throws InterruptedException {
        ScenarioResult result = run(unreachable, unreachable);

        assertEquals("Connection reset.", result.error());
        assertEquals(List.of("idle failed: Connection reset."), result.notes());
        assertFalse(result.counts().isClean());
    }

    @Test
    void a_refusal_fails_the_scenario_at_once() throws InterruptedException {
        ScenarioResult result = run(refused);

        assertEquals("idle", result.name());
        assertEquals("Registration is closed.", result.error());
        assertEquals(List.of("idle failed: Registration is closed."), progress);
    }

    private ScenarioResult run(BenchmarkException... failures) throws InterruptedException {
        Queue<BenchmarkException> next = new ConcurrentLinkedQueue<>(List.of(failures));
        return new ScenarioRunner(progress::add).run(ScenarioName.IDLE, () -> {
            BenchmarkException failure = next.poll();
            if (failure != null) {
                throw failure;
            }
            DeliveryCounts counts = new DeliveryCounts(1, 0, 0, 0, 0, 0);
            return new ScenarioResult("idle", "", "", List.of(), List.of(), counts, List.of(), List.of());
        });
    }
}
