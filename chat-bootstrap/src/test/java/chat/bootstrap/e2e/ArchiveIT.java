package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIT {
    @TempDir
    Path folder;

    @Test
    void makes_an_archive_from_which_a_server_loads_its_classes() throws Exception {
        Path file = folder.resolve("parley.archive");
        String option;
        try (ServerProcess made = ServerProcess.run(
                List.of(), Map.of(), List.of("archive", "--output", file.toString(), "--seconds", "1"))) {
            assertEquals(0, made.exitCode(), made::output);
            option = made.output().lines().reduce((first, second) -> second).orElse("");
            assertTrue(option.startsWith("-XX:") && option.endsWith("=" + file), made::output);
        }
        Path log = folder.resolve("classes.log");
        ServerProcess server = ServerProcess.runWith(
                List.of(option, "-Xlog:class+load:file=" + log),
                Map.of(),
                List.of("--port", "0", "--data", folder.resolve("data").toString()));
        try (server) {
            server.port();
        }
        assertTrue(
                Files.readString(log).lines().anyMatch(line -> line.contains(" chat.bootstrap.Server source: shared")));
    }

    @Test
    void refuses_a_file_that_cannot_be_written_before_the_load() {
        Path file = folder.resolve("missing").resolve("parley.archive");
        ServerProcess refused = ServerProcess.run(List.of(), Map.of(), List.of("archive", "--output", file.toString()));
        assertEquals(1, refused.exitCode(), refused::output);
        assertEquals(
                "The archive " + file + " can't be written.", refused.output().strip());
    }

    @Test
    void refuses_seconds_that_are_no_number() {
        ServerProcess refused = ServerProcess.run(List.of(), Map.of(), List.of("archive", "--seconds", "many"));
        assertEquals(2, refused.exitCode(), refused::output);
    }
}
