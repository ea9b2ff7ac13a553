package chat.bench;

import chat.bench.load.StampedContent;
import chat.bench.load.Workers;
import chat.bench.report.BenchConditions;
import chat.bench.report.BenchReport;
import chat.bench.report.NumberFormatter;
import chat.bench.report.ScenarioResult;
import chat.bench.scenario.BenchRooms;
import chat.bench.scenario.DeliveryCheck;
import chat.bench.scenario.ScenarioAttempt;
import chat.bench.scenario.ScenarioContext;
import chat.bench.scenario.ScenarioName;
import chat.bench.scenario.ScenarioRunner;
import chat.bench.server.AccountPool;
import chat.bench.server.BenchmarkException;
import chat.bench.server.ChildServer;
import chat.bench.server.ServerApi;
import chat.bench.server.TargetServer;
import chat.bench.websocket.TargetAddress;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Measures a server from outside, with virtual clients. */
public final class Benchmark {
    private static final String STOPPED = "The benchmark was stopped.";

    private final BenchSettings settings;
    private final LongSupplier nanoTime;
    private final Consumer<String> progress;
    private final String prefix;
    private int starts;

    /**
     * Creates a benchmark.
     *
     * @param nanoTime the clock, such as {@code System::nanoTime}
     * @param progress takes lines that say what is going on
     */
    public Benchmark(BenchSettings settings, LongSupplier nanoTime, Consumer<String> progress) {
        this.settings = settings;
        this.nanoTime = nanoTime;
        this.progress = progress;
        this.prefix = "bench-" + settings.run().id();
    }

    /**
     * Runs the scenarios. The result of one that fails says why; the others are run in any case. What it created on a
     * running server is deleted in the end, also when the program is asked to stop: then the result of the scenario that
     * was running says so, and those after it are missing.
     *
     * @param shutdown what interrupts this thread when the program is asked to stop
     * @throws BenchmarkException if the server can't be started or reached or refuses the login, or if the program is
     *     asked to stop before the first scenario
     */
    public BenchReport run(ShutdownInterrupt shutdown) {
        try (TargetServer server = server()) {
            ServerApi api = new ServerApi(server.url());
            api.check();
            AccountPool accounts = accounts(api);
            BenchRooms rooms = new BenchRooms(api, prefix);
            try {
                return new BenchReport(conditions(server), runAll(server, api, accounts, rooms));
            } finally {
                shutdown.disable();
                if (!server.isOwn()) {
                    cleanUp(accounts, rooms);
                }
            }
        } catch (InterruptedException e) {
            throw new BenchmarkException(STOPPED, e);
        }
    }

    private TargetServer server() throws InterruptedException {
        BenchSettings.Target target = settings.target();
        if (target.url().isPresent()) {
            return TargetServer.running(target.url().get(), target.pid());
        }
        progress.accept("starting a server in " + target.parent());
        return ChildServer.start(target.command(), target.parent(), progress);
    }

    private AccountPool accounts(ServerApi api) {
        BenchSettings.BenchUsers users = settings.users();
        return users.login()
                .map(login -> AccountPool.of(api, login.username(), login.password()))
                .orElseGet(() -> AccountPool.registering(api, prefix, users.password(), users.count()));
    }

    private List<ScenarioResult> runAll(TargetServer server, ServerApi api, AccountPool accounts, BenchRooms rooms) {
        ScenarioRunner runner = new ScenarioRunner(progress);
        List<ScenarioResult> results = new ArrayList<>();
        for (ScenarioName name : settings.scenarios()) {
            try {
                results.add(runner.run(name, () -> start(name, server, api, accounts, rooms)));
            } catch (InterruptedException e) {
                results.add(ScenarioResult.failed(name.text(), STOPPED).withNote(name.text() + " was stopped."));
                break;
            }
        }
        return results;
    }

    private ScenarioAttempt start(
            ScenarioName name, TargetServer server, ServerApi api, AccountPool accounts, BenchRooms rooms)
            throws InterruptedException {
        api.awaitAnswer(server, nanoTime);
        Workers workers = startWorkers(server.url());
        return new ScenarioAttempt(
                name,
                new ScenarioContext(
                        settings.sizes(),
                        server,
                        api,
                        accounts,
                        rooms,
                        workers,
                        new DeliveryCheck(api, workers),
                        progress));
    }

    private Workers startWorkers(URI url) {
        // The server ignores a message whose client id it knows, so no prefix may come again.
        String clientIds = settings.run().id() + "-" + starts++;
        URI target = URI.create(url.toString().replaceFirst("^http", "ws")).resolve("/ws");
        try {
            return Workers.start(
                    settings.generator().threads(),
                    clientIds,
                    TargetAddress.of(target),
                    new StampedContent(settings.generator().messageChars()),
                    nanoTime);
        } catch (IOException e) {
            throw new BenchmarkException("The load generator can't start: " + e.getMessage() + ".", e);
        }
    }

    private BenchConditions conditions(TargetServer server) {
        BenchSettings.RunInfo run = settings.run();
        return new BenchConditions(
                run.startedAt(),
                run.version(),
                Runtime.version().toString(),
                Runtime.getRuntime().availableProcessors(),
                server.url().toString(),
                server.isOwn() ? Optional.of(settings.target().command().options()) : Optional.empty(),
                run.options());
    }

    private void cleanUp(AccountPool accounts, BenchRooms rooms) throws InterruptedException {
        progress.accept("deleting what the benchmark created");
        int keptRooms = rooms.deleteAll();
        int keptUsers = accounts.release();
        if (keptRooms + keptUsers > 0) {
            progress.accept("could not delete " + NumberFormatter.quantity(keptRooms, "room") + " and "
                    + NumberFormatter.quantity(keptUsers, "user") + ", whose names begin with " + prefix);
        }
    }
}
