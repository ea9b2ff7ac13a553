package chat.bootstrap.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.adapter.rest.http.Problems;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.bootstrap.http.HandshakeCounters;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The format of the metrics page. */
final class MetricsTest {
    private static final Path PROMTOOL = Path.of("/usr/bin/promtool");
    private static final Path OPERATIONS = Path.of("../docs/operations.md");
    private static final Pattern TYPE = Pattern.compile("^# TYPE (\\S+) (\\S+)$", Pattern.MULTILINE);
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z_0-9]+)` \\| (\\w+) \\|", Pattern.MULTILINE);

    private final Metrics metrics = new Metrics();

    @TempDir
    Path folder;

    // The registry refers to it only weakly.
    private Hub hub;

    @BeforeEach
    void measure() {
        ObjectMapper mapper = new ObjectMapper();
        hub = new Hub(SocketSettings.defaults(), Runnable::run, Runnable::run, mapper, FanOutPace.unpaced());
        metrics.registerSockets(hub);
        metrics.registerWriteQueue(() -> 7);
        metrics.registerHandshakes(() -> 5, new HandshakeCounters());
        metrics.registerLoopFailures("writer", new LongAdder());
        metrics.registerRefusals("http", new Problems(mapper).refusalCounts());
        metrics.registerRefusals("socket", hub.counters().refused());
        hub.counters().delivered().add(3);
        hub.counters().closed(4_000);
        metrics.requests().start().complete("GET", "/rooms/{id}", 404);
        metrics.commits().start().committed(5);
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void exports_measurements() {
        List<String> lines = metrics.scrape().lines().toList();
        for (String line : List.of(
                "parley_deliveries_total 3.0",
                "parley_write_queue_changes 7.0",
                "parley_loop_failures_total{loop=\"writer\"} 0.0",
                "parley_sockets_closed_total{code=\"other\"} 1.0",
                "parley_sockets{path=\"/ws\"} 0.0",
                "parley_commit_changes_sum 5.0",
                "parley_people{state=\"busy\"} 0.0",
                "parley_refusals_total{code=\"forbidden\",over=\"http\"} 0.0",
                "parley_http_requests_seconds_count{method=\"GET\",route=\"/rooms/{id}\",status=\"4xx\"} 1")) {
            assertTrue(lines.contains(line), () -> line + " is not in\n" + metrics.scrape());
        }
    }

    @Test
    void operations_lists_every_metric_with_its_type() throws IOException {
        Set<String> measured = lines(TYPE, metrics.scrape());
        Set<String> documented = lines(DOCUMENTED, Files.readString(OPERATIONS));
        Set<String> missing = new TreeSet<>(measured);
        missing.removeAll(documented);
        assertEquals(Set.of(), missing, "measured and not documented");
        documented.removeIf(line -> line.startsWith("jvm_gc_"));
        documented.removeAll(measured);
        assertEquals(Set.of(), documented, "documented and not measured");
    }

    private static Set<String> lines(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void promtool_reports_no_problem() throws Exception {
        assumeTrue(Files.isExecutable(PROMTOOL), "skipped: there is no /usr/bin/promtool");
        Path page = Files.writeString(folder.resolve("page"), metrics.scrape());
        Process check = new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
                .redirectInput(page.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", output);
        assertEquals(0, check.waitFor());
    }
}
