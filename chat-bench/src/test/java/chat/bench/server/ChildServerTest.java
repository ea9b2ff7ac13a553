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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a shell stands in for the server")
class ChildServerTest {
    @TempDir
    private Path folder;

    @Test
    void the_process_and_its_folder_are_gone_after_close() throws Exception {
        ChildServer server = ChildServer.start(
                shell("touch \"$8/chat.db\"; echo 'INFO - Parley is ready at http://127.0.0.1:4711'; exec cat"),
                folder);
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
                () -> ChildServer.start(shell("echo starting; echo no luck; exit 1"), folder));

        assertEquals("The server did not start: no luck", failure.getMessage());
        assertEquals(0, files());
    }

    @Test
    void a_command_that_does_not_exist_leaves_nothing_behind() throws Exception {
        assertThrows(BenchmarkException.class, () -> ChildServer.start(List.of("/no/such/java"), folder));

        assertEquals(0, files());
    }

    private static List<String> shell(String script) {
        return List.of("sh", "-c", script, "sh");
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
