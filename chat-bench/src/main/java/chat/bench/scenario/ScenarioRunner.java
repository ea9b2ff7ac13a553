package chat.bench.scenario;

import chat.bench.report.ScenarioResult;
import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import java.util.function.Consumer;

/** Runs scenarios: once more after a failed connection. A failure ends its scenario, but not the benchmark. */
public final class ScenarioRunner {
    private final Consumer<String> progress;

    /** @param progress takes lines that say what is going on */
    public ScenarioRunner(Consumer<String> progress) {
        this.progress = progress;
    }

    /** Runs a scenario from its beginning, with new connections. */
    public interface Attempt {
        /** @throws BenchmarkException if the scenario can't go on */
        ScenarioResult run() throws InterruptedException;
    }

    /** Runs a scenario. Its result also says whether it was repeated or failed, and why. */
    public ScenarioResult run(ScenarioName name, Attempt attempt) throws InterruptedException {
        try {
            return runTwice(name, attempt);
        } catch (BenchmarkException e) {
            String note = name.text() + " failed: " + e.getMessage();
            progress.accept(note);
            return ScenarioResult.failed(name.text(), String.valueOf(e.getMessage()))
                    .withNote(note);
        }
    }

    private ScenarioResult runTwice(ScenarioName name, Attempt attempt) throws InterruptedException {
        try {
            return attempt.run();
        } catch (ConnectionFailedException e) {
            String note = name.text() + " was repeated: " + e.getMessage();
            progress.accept(note);
            return attempt.run().withNote(note);
        }
    }
}
