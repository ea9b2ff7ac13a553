package chat.bench.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell stands in for the server")
class ChildServerTest {
    private final List<String> progress = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void the_process_and_its_folder_are_gone_after_close() throws Exception {
        ChildServer server = ChildServer.start(
                shell("touch \"$8/chat.db\"; echo 'INFO - Parley is ready at http://127.0.0.1:4711'; exec cat"),
                folder,
                progress::add);
        long pid = server.pid().orElseThrow();
        assertEquals(URI.create("http://127.0.0.1:4711"), server.url());
        assertEquals(1, files());
        assertTrue(ProcessHandle.of(pid).isPresent());

        server.close();

        assertEquals(0, files());
        assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    }

    @Test
    void a_server_that_does_not_start_is_reported_with_its_last_line() throws Exception {
        BenchmarkException failure = assertThrows(
                BenchmarkException.class,
                () -> ChildServer.start(shell("echo starting; echo no luck; exit 1"), folder, progress::add));

        assertEquals("The server did not start: no luck", failure.getMessage());
        assertEquals(0, files());
    }

    @Test
    void a_command_that_does_not_exist_leaves_nothing_behind() throws Exception {
        JavaCommand command = new JavaCommand("/no/such/java", List.of(), List.of());
        assertThrows(BenchmarkException.class, () -> ChildServer.start(command, folder, progress::add));

        assertEquals(0, files());
    }

    @Test
    void a_server_that_ends_by_itself_is_reported_with_its_last_warning() throws Exception {
        String script = "echo '12:00:00.000 INFO  Server - Parley is ready at http://127.0.0.1:4711';"
                + " echo '12:00:00.001 ERROR Writer - The disk is full.'; echo '  at chat.Writer';"
                + " echo '12:00:00.002 INFO  Server - bye'; exit 3";
        try (ChildServer server = ChildServer.start(shell(script), folder, progress::add)) {
            ProcessHandle.of(server.pid().orElseThrow())
                    .ifPresent(process -> process.onExit().join());

            ServerApi api = new ServerApi(server.url());
            BenchmarkException failure = assertThrows(BenchmarkException.class, () -> api.awaitAnswer(server, () -> 0));

            assertEquals(
                    "The server exited with 3: 12:00:00.001 ERROR Writer - The disk is full.", failure.getMessage());
        }
        assertEquals(
                List.of("server: 12:00:00.001 ERROR Writer - The disk is full.", "server:   at chat.Writer"), progress);
    }

    private static JavaCommand shell(String script) {
        return new JavaCommand("sh", List.of("-c"), List.of(script, "sh"));
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
