package chat.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.bench.report.DeliveryCounts;
import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {
    private static final DeliveryCounts DELIVERED = new DeliveryCounts(1, 0, 0, 0, 0, 0);
    private static final DeliveryCounts LOST = new DeliveryCounts(1, 2, 0, 0, 0, 0);

    private final BenchmarkException refused = new BenchmarkException("Registration is closed.", null);
    private final BenchmarkException unreachable = new ConnectionFailedException("Connection reset.", null);

    private final List<String> progress = new ArrayList<>();
    private DeliveryCounts found = DELIVERED;
    private int closed;

    @Test
    void a_scenario_that_succeeds_runs_once() throws InterruptedException {
        ScenarioResult result = run();

        assertEquals(List.of(), result.notes());
        assertEquals("", result.error());
        assertEquals(DELIVERED, result.counts());
        assertEquals(1, closed);
    }

    @Test
    void a_failed_connection_repeats_the_scenario_once() throws InterruptedException {
        ScenarioResult result = run(unreachable);

        assertEquals(
                List.of("idle was repeated: Connection reset. All that had been acknowledged was stored."),
                result.notes());
        assertEquals("idle was interrupted: Connection reset.", progress.get(0));
        assertEquals("", result.error());
        assertTrue(result.counts().isClean());
        assertEquals(2, closed);
    }

    @Test
    void what_the_interrupted_run_lost_is_in_the_result() throws InterruptedException {
        found = LOST;
        ScenarioResult result = run(unreachable);

        assertEquals(new DeliveryCounts(2, 2, 0, 0, 0, 0), result.counts());
        assertEquals(
                List.of("idle was repeated: Connection reset."
                        + " Messages of the first run were lost, duplicated or out of order."),
                result.notes());
    }

    @Test
    void an_interrupted_run_that_can_not_be_checked_fails_the_scenario() throws InterruptedException {
        Attempt attempt = new Attempt(unreachable) {
            @Override
            public DeliveryCounts checkInterrupted() {
                throw new BenchmarkException("The server exited with 3.", null);
            }
        };
        ScenarioResult result = new ScenarioRunner(progress::add).run(ScenarioName.IDLE, () -> attempt);

        assertEquals("The server exited with 3.", result.error());
        assertFalse(result.counts().isClean());
        assertEquals(1, closed);
    }

    @Test
    void a_second_failed_connection_fails_the_scenario() throws InterruptedException {
        ScenarioResult result = run(unreachable, unreachable);

        assertEquals("Connection reset.", result.error());
        assertEquals("idle failed: Connection reset.", result.notes().get(0));
        assertFalse(result.counts().isClean());
        assertEquals(2, closed);
    }

    @Test
    void a_refusal_fails_the_scenario_at_once() throws InterruptedException {
        ScenarioResult result = run(refused);

        assertEquals("idle", result.name());
        assertEquals("Registration is closed.", result.error());
        assertEquals(List.of("idle failed: Registration is closed."), progress);
    }

    @Test
    void an_interruption_of_the_thread_ends_the_benchmark() {
        Attempt attempt = new Attempt(null) {
            @Override
            public ScenarioResult run() {
                Thread.currentThread().interrupt();
                throw refused;
            }
        };
        assertThrows(
                InterruptedException.class,
                () -> new ScenarioRunner(progress::add).run(ScenarioName.IDLE, () -> attempt));
    }

    private ScenarioResult run(BenchmarkException... failures) throws InterruptedException {
        Queue<BenchmarkException> next = new ConcurrentLinkedQueue<>(List.of(failures));
        return new ScenarioRunner(progress::add).run(ScenarioName.IDLE, () -> new Attempt(next.poll()));
    }

    /** An attempt that fails, or succeeds. */
    private class Attempt implements ScenarioRunner.Attempt {
        private final @Nullable BenchmarkException failure;

        /** @param failure null to succeed */
        Attempt(@Nullable BenchmarkException failure) {
            this.failure = failure;
        }

        @Override
        public ScenarioResult run() {
            if (failure != null) {
                throw failure;
            }
            return new ScenarioResult("idle", "", "", List.of(), List.of(), DELIVERED, List.of(), List.of());
        }

        @Override
        public DeliveryCounts checkInterrupted() {
            return found;
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
