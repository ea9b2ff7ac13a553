package chat.bootstrap.e2e.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.bootstrap.e2e.client.ClientRuntime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any sequence of actions and faults, the guarantees of the protocol hold once all is idle. */
class FaultHistoriesIT {
    private static final int HISTORIES = Integer.getInteger("parley.histories", 200);
    private static final long SEED = Long.getLong("parley.seed", 1);
    private static final int SERVERS = Integer.getInteger("parley.servers", 2);

    @TempDir
    Path data;

    private final Coverage coverage = new Coverage();
    private final AtomicLong next = new AtomicLong(SEED);
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @Test
    void every_history_keeps_all_invariants() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(SERVERS);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < SERVERS; i++) {
            Path own = data.resolve("server" + i);
            runs.add(pool.submit(() -> runHistories(own)));
        }
        for (Future<?> run : runs) {
            run.get(2, TimeUnit.HOURS);
        }
        pool.shutdown();
        System.out.println(coverage);
        assertEquals("", String.join("\n\n", failures));
    }

    private void runHistories(Path own) {
        try (ClientRuntime runtime = new ClientRuntime();
                RestartableServer server = new RestartableServer(own)) {
            Runner runner = new Runner(server, runtime, coverage);
            for (long seed = next.getAndIncrement();
                    seed < SEED + HISTORIES && failures.isEmpty();
                    seed = next.getAndIncrement()) {
                History history = Generator.history(seed);
                List<String> violations = runner.violations(history);
                if (!violations.isEmpty()) {
                    report(history, violations, runner);
                }
            }
        }
    }

    private void report(History history, List<String> violations, Runner runner) {
        History shortest = Shrinker.shortest(history, runner);
        failures.add(String.join("\n", violations) + "\nin " + history + "\nalso in the shorter " + shortest);
    }
}
