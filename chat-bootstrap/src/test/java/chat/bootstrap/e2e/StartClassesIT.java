package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an ordinary start leaves alone, because it costs more than the server's own classes. */
class StartClassesIT {
    private static final List<String> UNUSED =
            List.of("org.flywaydb.", "picocli.", "ch.qos.logback.classic.PatternLayout ");

    @TempDir
    Path folder;

    @Test
    void the_first_start_runs_flyway_and_later_starts_do_not() throws IOException {
        assertTrue(loaded("first").contains("org.flywaydb.core.Flyway "));
        String classes = loaded("second");
        assertTrue(classes.contains("chat.bootstrap.Server "));
        for (String unused : UNUSED) {
            assertFalse(classes.contains(unused), unused);
        }
    }

    @Test
    void a_server_loads_no_class_of_the_benchmark_even_when_it_is_warm() throws IOException {
        Path log = folder.resolve("classes.log");
        try (ServerProcess server = start(log)) {
            new ServerJvm(server).awaitWarmUp();
        }
        String classes = Files.readString(log);
        assertTrue(classes.contains("chat.bootstrap.Server "));
        assertFalse(
                classes.contains("chat.bench."),
                () -> classes.lines()
                        .filter(line -> line.contains("chat.bench."))
                        .toList()
                        .toString());
    }

    private String loaded(String start) throws IOException {
        Path log = folder.resolve(start + ".log");
        try (ServerProcess server = start(log)) {
            server.terminate();
            assertEquals(0, server.exitCode());
        }
        return Files.readString(log);
    }

    private ServerProcess start(Path log) {
        return ServerProcess.start(folder.resolve("data"), List.of("-Xlog:class+load:file=" + log));
    }
}
