package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code bench} on a server that it starts itself. */
class BenchOwnServerIT {
    @TempDir
    private Path folder;

    @Test
    void measures_a_server_of_its_own_and_leaves_nothing_behind() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        Path json = folder.resolve("results.json");
        Path svg = folder.resolve("results.svg");

        try (ServerProcess bench =
                BenchCommand.run(1, "--data", data.toString(), "--json", json.toString(), "--svg", svg.toString())) {
            assertEquals(0, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("Capacity"), bench::output);
        }

        assertEquals(List.of(), files(data));
        JsonNode results = BenchCommand.report(json);
        assertTrue(results.path("own_server").asBoolean());
        assertEquals(
                List.of("idle", "fanout", "reconnect", "history", "rooms"),
                results.path("scenarios").findValuesAsText("name"));
        for (JsonNode scenario : results.path("scenarios")) {
            assertTrue(scenario.at("/counts/delivered").asLong() > 0, scenario::toString);
            assertFalse(scenario.path("summary").isEmpty(), scenario::toString);
        }
        assertTrue(results.at("/scenarios/1/steps/0/p99_ms").asDouble() > 0, results::toString);
        assertEquals(100, results.at("/settings/rate").asInt());
        assertFalse(results.path("server_jvm_options").isMissingNode());
        for (String count : List.of("lost", "duplicated", "out_of_order", "failed")) {
            assertEquals(0, results.path("total").path(count).asLong(-1), count);
        }
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    @Test
    void stopping_the_command_ends_its_server_and_deletes_the_data() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess bench = BenchCommand.run(600, "--data", data.toString(), "--scenarios", "idle")) {
            BenchCommand.awaitOutput(bench, "idle: holding");
            assertEquals(1, files(data).size());

            bench.terminate();
            bench.exitCode();
        }
        assertEquals(List.of(), files(data));
    }

    @Test
    void the_death_of_its_server_is_reported_with_the_exit_code() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (ServerProcess bench = BenchCommand.run(6, "--data", data.toString(), "--scenarios", "fanout")) {
            BenchCommand.awaitOutput(bench, "fanout: 100/s");
            ProcessHandle.of(bench.pid()).orElseThrow().children().forEach(ProcessHandle::destroyForcibly);

            assertEquals(1, bench.exitCode(), bench::output);
            assertTrue(bench.output().contains("- fanout failed: The server exited with "), bench::output);
        }
        assertEquals(List.of(), files(data));
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
