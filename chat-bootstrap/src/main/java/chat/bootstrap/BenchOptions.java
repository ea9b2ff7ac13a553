package chat.bootstrap;

import chat.bootstrap.config.ConfigException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Command-line options of {@code bench}. */
final class BenchOptions {
    private static final int MAX_COUNT = 1_000_000;
    private static final int MAX_CHARS = 8_000;

    @Option(
            names = "--scenarios",
            paramLabel = "LIST",
            defaultValue = "fanout,rooms,idle,history,reconnect",
            description = "which to run: fanout, rooms, idle, history, reconnect [all]")
    String scenarios = "";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "a running server, such as https://chat.example.org; users, rooms and messages are created"
                    + " there, and deleted in the end")
    @Nullable
    String url;

    @Option(names = "--yes", description = "needed with --url if that is not this machine")
    boolean yes;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "an account for all clients, with --url; prompts for its password or, without a terminal,"
                    + " reads it from the first line of standard input [registers accounts]")
    @Nullable
    String user;

    @Option(
            names = "--server-pid",
            paramLabel = "PID",
            description = "process of the server at --url, to read its CPU time and memory")
    long serverPid;

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "where the own server's temporary data is stored; on the disk to measure [system's temporary"
                    + " folder]")
    Path data = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(names = "--json", paramLabel = "FILE", description = "writes the results as JSON")
    @Nullable
    Path json;

    @Option(names = "--svg", paramLabel = "FILE", description = "plots latency against load")
    @Nullable
    Path svg;

    @Option(
            names = "--seconds",
            description = "measuring time of each scenario [${DEFAULT-VALUE}]",
            defaultValue = "30")
    double seconds;

    @Option(names = "--warm-up", description = "seconds before it [${DEFAULT-VALUE}]", defaultValue = "10")
    double warmUp;

    @Option(
            names = "--rate",
            description = "deliveries per second of the first step; it doubles [${DEFAULT-VALUE}]",
            defaultValue = "10000")
    double rate;

    @Option(
            names = "--users",
            description = "accounts that share the connections [${DEFAULT-VALUE}]",
            defaultValue = "50")
    int users;

    @Option(names = "--chars", description = "length of a message [${DEFAULT-VALUE}]", defaultValue = "100")
    int chars;

    @Option(
            names = "--members",
            description = "fanout: connections in the room [${DEFAULT-VALUE}]",
            defaultValue = "1000")
    int members;

    @Option(names = "--rooms", description = "rooms: number of rooms [${DEFAULT-VALUE}]", defaultValue = "1000")
    int rooms;

    @Option(names = "--room-members", description = "rooms: members of each [${DEFAULT-VALUE}]", defaultValue = "5")
    int roomMembers;

    @Option(names = "--sockets", description = "idle: connections [${DEFAULT-VALUE}]", defaultValue = "5000")
    int sockets;

    @Option(names = "--rows", description = "history: messages in the room [${DEFAULT-VALUE}]", defaultValue = "2000")
    int rows;

    @Option(names = "--readers", description = "history: HTTP connections [${DEFAULT-VALUE}]", defaultValue = "16")
    int readers;

    @Option(names = "--clients", description = "reconnect: connections [${DEFAULT-VALUE}]", defaultValue = "1000")
    int clients;

    @Option(names = "--threads", description = "threads of the load generator [${DEFAULT-VALUE}]", defaultValue = "1")
    int threads;

    /**
     * Checks what can be checked before anything starts.
     *
     * @throws ConfigException with all mistakes
     */
    void check() {
        List<String> errors = new ArrayList<>();
        range(errors, "--seconds", seconds, 1, 3_600);
        range(errors, "--warm-up", warmUp, 0, 600);
        range(errors, "--rate", rate, 1, 1e9);
        range(errors, "--users", users, 1, 10_000);
        range(errors, "--chars", chars, 30, MAX_CHARS);
        range(errors, "--members", members, 1, MAX_COUNT);
        range(errors, "--rooms", rooms, 1, MAX_COUNT);
        range(errors, "--room-members", roomMembers, 1, MAX_COUNT);
        range(errors, "--sockets", sockets, 1, MAX_COUNT);
        range(errors, "--rows", rows, 1, MAX_COUNT);
        range(errors, "--readers", readers, 1, 1_000);
        range(errors, "--clients", clients, 1, MAX_COUNT);
        range(errors, "--threads", threads, 1, 64);
        checkTarget(errors);
        writable(errors, "--json", json);
        writable(errors, "--svg", svg);
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }

    /** Tells whether the server at {@code --url} is on this machine. */
    static boolean isLoopback(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return Set.of("localhost", "[::1]").contains(host) || host.matches("127(\\.\\d+){3}");
    }

    private void checkTarget(List<String> errors) {
        if (url == null) {
            if (user != null || serverPid != 0) {
                errors.add("--user and --server-pid need --url.");
            }
            if (!Files.isDirectory(data) || !Files.isWritable(data)) {
                errors.add("--data is \"" + data + "\", but must be a directory that can be written to.");
            }
            return;
        }
        URI target = parse(url);
        if (target == null) {
            errors.add("--url is \"" + url + "\", but must be like https://chat.example.org, without a path.");
        } else if (!isLoopback(target) && !yes) {
            errors.add("--url is not this machine: --yes confirms that " + target.getHost()
                    + " shall be loaded, and that users, rooms and messages are created there.");
        }
    }

    static @Nullable URI parse(String url) {
        try {
            URI uri = new URI(url);
            boolean plain = Set.of("", "/").contains(String.valueOf(uri.getPath()))
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
            boolean http = uri.getScheme() != null && Set.of("http", "https").contains(uri.getScheme());
            return plain && http && uri.getHost() != null
                    ? new URI(uri.getScheme() + "://" + uri.getRawAuthority())
                    : null;
        } catch (java.net.URISyntaxException e) {
            return null;
        }
    }

    private static void range(List<String> errors, String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            errors.add(String.format(
                    Locale.ROOT,
                    "%s is %s, but must be %,.0f to %,.0f.",
                    name,
                    Double.toString(value).replaceFirst("\\.0$", ""),
                    min,
                    max));
        }
    }

    private static void writable(List<String> errors, String name, @Nullable Path file) {
        if (file == null) {
            return;
        }
        Path parent = file.toAbsolutePath().getParent();
        boolean creatable = parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
        if (Files.isDirectory(file) || !(Files.exists(file) ? Files.isWritable(file) : creatable)) {
            errors.add(name + " is \"" + file + "\", but that file can't be written.");
        }
    }
}
