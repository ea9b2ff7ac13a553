package chat.domain.port.contract;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Runs a call in several threads at once. */
final class Race {
    private Race() {}

    /** @return the outcome of each runner: empty after success, else the error code */
    static List<Optional<ErrorCode>> run(int runners, IntConsumer run) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(runners);
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            List<Callable<Optional<ErrorCode>>> calls = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                calls.add(() -> {
                    start.await();
                    return outcome(() -> run.accept(runner));
                });
            }
            return resolved(threads.invokeAll(calls));
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<ErrorCode> outcome(Runnable run) {
        try {
            run.run();
            return Optional.empty();
        } catch (ChatException refused) {
            return Optional.of(refused.code());
        }
    }

    private static List<Optional<ErrorCode>> resolved(List<Future<Optional<ErrorCode>>> futures)
            throws InterruptedException, ExecutionException {
        List<Optional<ErrorCode>> outcomes = new ArrayList<>();
        for (Future<Optional<ErrorCode>> future : futures) {
            outcomes.add(future.get());
        }
        return outcomes;
    }
}
