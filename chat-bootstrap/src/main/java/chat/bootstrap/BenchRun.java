package chat.bootstrap;

import chat.bench.BenchSettings;
import chat.bench.Benchmark;
import chat.bench.ShutdownInterrupt;
import chat.bench.report.BenchReport;
import chat.bench.report.JsonReport;
import chat.bench.report.SvgReport;
import chat.bench.report.TextReport;
import chat.bench.scenario.ScenarioName;
import chat.bench.scenario.ScenarioSettings;
import chat.bench.server.BenchmarkException;
import chat.bench.server.JavaCommand;
import chat.bootstrap.config.ConfigException;
import chat.bootstrap.config.StartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One run of {@code bench}. */
final class BenchRun {
    private final BenchOptions options;
    private final PrintWriter out;
    private final PrintWriter err;

    BenchRun(BenchOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    /**
     * Measures, prints the results and writes the files, also if the program is asked to stop meanwhile.
     *
     * @return the exit code: 0 if every message that was not refused arrived exactly once and nothing failed, else 1, and
     *     the reason is printed
     * @throws ConfigException for an unknown scenario
     * @throws StartException if a file can't be written
     */
    int run() throws IOException {
        Set<ScenarioName> scenarios = scenarios();
        Optional<URI> url = Optional.ofNullable(options.url).map(BenchOptions::parse);
        String users = options.user == null ? "users, " : "";
        url.ifPresent(server -> progress(
                "This creates " + users + "rooms and messages on " + server + ", and deletes them in the end."));
        BenchSettings settings = settings(scenarios, url);
        try (ShutdownInterrupt shutdown = ShutdownInterrupt.install()) {
            return measure(settings, shutdown);
        }
    }

    private int measure(BenchSettings settings, ShutdownInterrupt shutdown) {
        BenchReport report;
        try {
            report = new Benchmark(settings, System::nanoTime, this::progress).run(shutdown);
        } catch (BenchmarkException e) {
            progress(String.valueOf(e.getMessage()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        publish(report);
        return report.totals().isClean() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    private void publish(BenchReport report) {
        out.print(TextReport.format(report));
        out.flush();
        write(options.json, JsonReport.format(report));
        write(options.svg, SvgReport.format(report));
    }

    private Set<ScenarioName> scenarios() {
        try {
            return ScenarioName.parse(options.scenarios);
        } catch (BenchmarkException e) {
            throw new ConfigException(List.of(String.valueOf(e.getMessage())));
        }
    }

    private BenchSettings settings(Set<ScenarioName> scenarios, Optional<URI> url) throws IOException {
        String secret = new RandomTokenGenerator().generate().value();
        Optional<BenchSettings.Login> login = options.user == null
                ? Optional.empty()
                : Optional.of(new BenchSettings.Login(
                        options.user, PasswordPrompt.read("Password of " + options.user + ": ")));
        return new BenchSettings(
                new BenchSettings.Target(url, pid(), serverCommand(), options.data),
                new BenchSettings.BenchUsers(login, options.count(NumericOption.USERS), secret),
                scenarios,
                sizes(),
                new BenchSettings.Generator(options.count(NumericOption.CHARS), options.count(NumericOption.THREADS)),
                new BenchSettings.RunInfo(name(secret), Version.number(), Instant.now(), options.all()));
    }

    private ScenarioSettings sizes() {
        return new ScenarioSettings(
                new ScenarioSettings.Timing(
                        options.number(NumericOption.RATE),
                        options.number(NumericOption.SECONDS),
                        options.number(NumericOption.WARM_UP)),
                options.count(NumericOption.IDLE_CONNECTIONS),
                options.count(NumericOption.MEMBERS),
                options.count(NumericOption.LOST_CONNECTIONS),
                new ScenarioSettings.HistorySize(
                        options.count(NumericOption.ROWS), options.count(NumericOption.READERS)),
                new ScenarioSettings.RoomsSize(
                        options.count(NumericOption.ROOMS), options.count(NumericOption.ROOM_MEMBERS)));
    }

    private OptionalLong pid() {
        return options.serverPid == 0 ? OptionalLong.empty() : OptionalLong.of(options.serverPid);
    }

    // The same Java with the same options and the same jar; without a jar, the same classes.
    private static JavaCommand serverCommand() {
        String classes = System.getProperty("java.class.path");
        List<String> program = classes.endsWith(".jar") && Files.isRegularFile(Path.of(classes))
                ? List.of("-jar", classes)
                : List.of("-cp", classes, Main.class.getName());
        return new JavaCommand(java(), JvmOptions.shared(), program);
    }

    /** Returns the program of this Java. */
    static String java() {
        return ProcessHandle.current()
                .info()
                .command()
                .orElse(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    }

    /** Returns a name for a run, unique like its secret. */
    static String name(String secret) {
        return Long.toString(Integer.toUnsignedLong(secret.hashCode()), Character.MAX_RADIX);
    }

    private void progress(String line) {
        err.println(line);
        err.flush();
    }

    private static void write(@Nullable Path file, String text) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartException("The file " + file + " can't be written.", e);
        }
    }
}
