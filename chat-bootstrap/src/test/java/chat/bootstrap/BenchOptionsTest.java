package chat.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Mistakes get a clear line before anything starts. */
class BenchOptionsTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --scenarios=fanout,chaos | Unknown scenario "chaos": choose from idle, fanout, reconnect, history, rooms.
                    --scenarios= | Unknown scenario "": choose from idle, fanout, reconnect, history, rooms.
                    --members=-5 | --members is -5, but must be 1 to 1,000,000.
                    --rate=0 | --rate is 0, but must be 1 to 1,000,000,000.
                    --seconds=NaN | --seconds is NaN, but must be 1 to 3,600.
                    --warm-up=600.5 | --warm-up is 600.5, but must be 0 to 600.
                    --url=ftp://127.0.0.1 | --url is "ftp://127.0.0.1", but must be like https://chat.example.org, without a path.
                    --url=127.0.0.1:8000 | --url is "127.0.0.1:8000", but must be like https://chat.example.org, without a path.
                    --url=http://127.0.0.1/chat | --url is "http://127.0.0.1/chat", but must be like https://chat.example.org, without a path.
                    --url=https://chat.example.org | --url is not this machine: --yes confirms that chat.example.org shall be loaded, and that users, rooms and messages are created there.
                    --user=ola | --user and --server-pid need --url.
                    --json=/no/such/folder/x.json | --json is "/no/such/folder/x.json", but that file can't be written.
                    --room-members=51 | --room-members is more than --users; a user can't be in a room twice.
                    --data=/no/such/folder | --data is "/no/such/folder", but must be a directory that can be written to.
                    """)
    void a_mistake_is_reported_in_one_line(String option, String line) {
        assertEquals(2, run(option));
        assertEquals(line, err.toString().strip());
    }

    @Test
    void the_help_has_every_number_with_its_default_value() {
        StringWriter out = new StringWriter();
        ParleyCommand.commandLine(Map.of()).setOut(new PrintWriter(out)).execute("bench", "--help");

        assertTrue(out.toString().matches("(?s).*--room-members=N +rooms: members of each \\[5\\].*"), out::toString);
        assertEquals(
                13,
                out.toString()
                        .lines()
                        .filter(line -> line.matches(" +--[a-z-]+=N .*"))
                        .count(),
                out::toString);
    }

    @Test
    void a_count_is_a_whole_number() {
        assertEquals(2, run("--members=2.5"));

        assertTrue(err.toString().contains("'2.5' is not an int"), err::toString);
    }

    @Test
    void all_mistakes_are_reported_together() {
        assertEquals(2, run("--members=0", "--rate=-1", "--svg=" + folder));

        assertEquals(3, err.toString().lines().count());
    }

    @Test
    void two_results_are_not_written_to_one_file() {
        Path file = folder.resolve("results");

        assertEquals(2, run("--json=" + file, "--svg=" + file));

        assertEquals("--json and --svg name the same file.", err.toString().strip());
    }

    @Test
    void an_unreachable_server_is_reported_in_one_line() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        assertEquals(1, run("--url=http://127.0.0.1:" + port, "--scenarios=idle"));

        String last = err.toString().lines().reduce("", (before, line) -> line);
        assertTrue(last.startsWith("The server at http://127.0.0.1:" + port + " can't be reached"), err::toString);
    }

    @Test
    void a_check_leaves_existing_files_alone() throws IOException {
        Path json = Files.writeString(folder.resolve("results.json"), "precious");

        assertEquals(2, run("--json=" + json, "--members=0"));

        assertEquals("precious", Files.readString(json));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private int run(String... options) {
        CommandLine line = ParleyCommand.commandLine(Map.of()).setErr(new PrintWriter(err));
        String[] arguments =
                Stream.concat(Stream.of("bench"), Stream.of(options)).toArray(String[]::new);
        return line.execute(arguments);
    }
}
