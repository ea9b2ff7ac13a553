package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The command {@code bench} of the real jar, with tiny sizes. */
final class BenchCommand {
    private static final List<String> TINY = List.of(
            "--warm-up",
            "0.2",
            "--rate",
            "100",
            "--users",
            "4",
            "--members",
            "8",
            "--rooms",
            "5",
            "--room-members",
            "3",
            "--idle-connections",
            "10",
            "--rows",
            "15",
            "--readers",
            "2",
            "--lost-connections",
            "8");

    private BenchCommand() {}

    /** Starts the command and does not wait. */
    static ServerProcess run(int seconds, String... options) {
        List<String> arguments = new ArrayList<>(List.of("bench", "--seconds", String.valueOf(seconds)));
        arguments.addAll(TINY);
        arguments.addAll(List.of(options));
        return ServerProcess.run(List.of(), Map.of(), arguments);
    }

    /** Starts the command on a running server and does not wait. */
    static ServerProcess run(ServerProcess server, String... options) {
        List<String> all = new ArrayList<>(List.of("--url", "http://127.0.0.1:" + server.port()));
        all.addAll(List.of(options));
        return run(1, all.toArray(String[]::new));
    }

    /** Waits until it has printed a text. */
    static void awaitOutput(ServerProcess bench, String text) {
        while (!bench.output().contains(text)) {
            assertTrue(bench.isAlive(), bench::output);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Reads a report that it wrote with {@code --json}. */
    static JsonNode report(Path json) throws IOException {
        return new JsonMapper().readTree(Files.readString(json));
    }
}
