package chat.bootstrap;

import chat.bootstrap.config.ConfigException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Command-line options of {@code bench}. */
final class BenchOptions {
    @Option(
            names = "--scenarios",
            paramLabel = "LIST",
            defaultValue = "idle,fanout,reconnect,history,rooms",
            description = "which to run: idle, fanout, reconnect, history, rooms [all]")
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

    private final Map<NumericOption, OptionSpec> numbers = new EnumMap<>(NumericOption.class);

    BenchOptions() {
        for (NumericOption option : NumericOption.values()) {
            numbers.put(option, option.newSpec());
        }
    }

    /** Adds the numeric options to a command; picocli finds the others by their annotations. */
    void addNumbersTo(CommandSpec command) {
        numbers.values().forEach(command::addOption);
    }

    /** Returns the value of a numeric option. */
    double number(NumericOption option) {
        return value(option).doubleValue();
    }

    /** Returns the value of a numeric option that is a whole number. */
    int count(NumericOption option) {
        return value(option).intValue();
    }

    /** Returns the values of the numeric options, by name in JSON. */
    Map<String, Number> all() {
        Map<String, Number> all = new LinkedHashMap<>();
        for (NumericOption option : NumericOption.values()) {
            all.put(option.name().toLowerCase(Locale.ROOT), value(option));
        }
        if (user != null) {
            all.put("users", 1);
        }
        return all;
    }

    /**
     * Checks what can be checked before anything starts.
     *
     * @throws ConfigException with all mistakes
     */
    void check() {
        List<String> errors = new ArrayList<>();
        for (NumericOption option : NumericOption.values()) {
            option.error(value(option)).ifPresent(errors::add);
        }
        checkTarget(errors);
        if (user == null && count(NumericOption.ROOM_MEMBERS) > count(NumericOption.USERS)) {
            errors.add("--room-members is more than --users; a user can't be in a room twice.");
        }
        if (json != null && json.equals(svg)) {
            errors.add("--json and --svg name the same file.");
        }
        writable(errors, "--json", json);
        writable(errors, "--svg", svg);
        if (!errors.isEmpty()) {
            throw new ConfigException(errors);
        }
    }

    /** Returns whether the server at {@code --url} is on this machine. */
    static boolean isLoopback(URI url) {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return Set.of("localhost", "[::1]").contains(host) || host.matches("127(\\.\\d+){3}");
    }

    private Number value(NumericOption option) {
        return Objects.requireNonNull(numbers.get(option)).getValue();
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

    /** Returns the address of a server; null if it is not one. */
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
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static void writable(List<String> errors, String name, @Nullable Path file) {
        if (file != null && !OutputFile.isWritable(file)) {
            errors.add(name + " is \"" + file + "\", but that file can't be written.");
        }
    }
}
