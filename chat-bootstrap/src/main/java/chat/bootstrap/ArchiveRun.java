package chat.bootstrap;

import chat.bench.BenchSettings;
import chat.bench.Benchmark;
import chat.bench.ShutdownInterrupt;
import chat.bench.report.BenchReport;
import chat.bench.scenario.ScenarioName;
import chat.bench.scenario.ScenarioSettings;
import chat.bench.server.BenchmarkException;
import chat.bench.server.JavaCommand;
import chat.bootstrap.config.StartException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** One run of {@code archive}: a server that writes the archive when it ends, under a small load of every kind. */
final class ArchiveRun {
    private static final int USERS = 10;
    private static final int CONNECTIONS = 50;
    private static final int ROOMS = 10;
    private static final int ROWS = 300;
    private static final int READERS = 8;
    private static final int RATE = 2_000;
    private static final int CHARS = 100;

    private final StartArchive archive;
    private final Path jar;
    private final int seconds;
    private final PrintWriter progress;

    ArchiveRun(StartArchive archive, Path jar, int seconds, PrintWriter progress) {
        this.archive = archive;
        this.jar = jar;
        this.seconds = seconds;
        this.progress = progress;
    }

    /** Returns when the server has ended. */
    void run() {
        String secret = new RandomTokenGenerator().generate().value();
        BenchSettings settings = new BenchSettings(
                new BenchSettings.Target(
                        Optional.empty(),
                        OptionalLong.empty(),
                        new JavaCommand(
                                BenchRun.java(), List.of(archive.makeOption()), List.of("-jar", jar.toString())),
                        Path.of(System.getProperty("java.io.tmpdir"))),
                new BenchSettings.BenchUsers(Optional.empty(), USERS, secret),
                EnumSet.of(ScenarioName.FANOUT, ScenarioName.HISTORY, ScenarioName.RECONNECT),
                new ScenarioSettings(
                        new ScenarioSettings.Timing(RATE, seconds, 1),
                        CONNECTIONS,
                        CONNECTIONS,
                        CONNECTIONS,
                        new ScenarioSettings.HistorySize(ROWS, READERS),
                        new ScenarioSettings.RoomsSize(ROOMS, USERS)),
                new BenchSettings.Generator(CHARS, 1),
                new BenchSettings.RunInfo(BenchRun.name(secret), Version.number(), Instant.now(), Map.of()));
        try (ShutdownInterrupt shutdown = ShutdownInterrupt.install()) {
            BenchReport report = new Benchmark(settings, System::nanoTime, this::progress).run(shutdown);
            report.error().ifPresent(error -> {
                throw new StartException(error, null);
            });
        } catch (BenchmarkException e) {
            throw new StartException(String.valueOf(e.getMessage()), e);
        }
    }

    private void progress(String line) {
        progress.println(line);
        progress.flush();
    }
}
