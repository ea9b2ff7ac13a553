package chat.bench.scenario;

import chat.bench.report.DeliveryCounts;
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

    /** One attempt at a scenario, with connections of its own. */
    public interface Attempt extends AutoCloseable {
        /**
         * Runs the scenario from its beginning.
         *
         * @throws ConnectionFailedException if the server can't be reached any more
         * @throws BenchmarkException if it can't go on
         */
        ScenarioResult run() throws InterruptedException;

        /**
         * Waits until the server answers again, and compares what it acknowledged so far with what it stored.
         *
         * @throws BenchmarkException if it does not answer
         */
        DeliveryCounts checkInterrupted() throws InterruptedException;

        @Override
        void close();
    }

    /** Starts attempts. */
    public interface AttemptFactory {
        /** @throws BenchmarkException if the server can't be reached */
        Attempt start() throws InterruptedException;
    }

    /** Runs a scenario. Its result also says whether it was repeated or failed, and why. */
    public ScenarioResult run(ScenarioName name, AttemptFactory attempts) throws InterruptedException {
        String reason;
        DeliveryCounts found;
        try (Attempt attempt = attempts.start()) {
            try {
                return attempt.run();
            } catch (ConnectionFailedException e) {
                reason = String.valueOf(e.getMessage());
                progress.accept(name.text() + " was interrupted: " + reason);
                found = attempt.checkInterrupted();
            }
        } catch (BenchmarkException e) {
            return failed(name, e);
        }
        String note = name.text() + " was repeated: " + reason
                + (found.isClean()
                        ? " All that had been acknowledged was stored."
                        : " Messages of the first run were lost, duplicated or out of order.");
        progress.accept(note);
        return repeat(name, attempts).plus(found).withNote(note);
    }

    private ScenarioResult repeat(ScenarioName name, AttemptFactory attempts) throws InterruptedException {
        try (Attempt attempt = attempts.start()) {
            return attempt.run();
        } catch (BenchmarkException e) {
            return failed(name, e);
        }
    }

    private ScenarioResult failed(ScenarioName name, BenchmarkException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        String message = String.valueOf(failure.getMessage());
        String note = name.text() + " failed: " + message;
        progress.accept(note);
        return ScenarioResult.failed(name.text(), message).withNote(note);
    }
}
