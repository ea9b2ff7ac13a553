package chat.bench.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs requests in parallel: the server shares one disk sync between changes that arrive together. */
public final class Parallel {
    private static final int THREADS = 8;
    private static final int PATIENCE_SECONDS = 60;

    private Parallel() {}

    /**
     * Runs all tasks and returns their results, in the order of the tasks. After a failure or an interruption it starts no
     * more of them, but lets those that run come to their end, so that their effects on the server are known.
     *
     * @throws BenchmarkException the first that a task throws
     */
    public static <T> List<T> run(List<Callable<T>> tasks) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<T>> futures = tasks.stream().map(threads::submit).toList();
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof BenchmarkException failure
                    ? failure
                    : new IllegalStateException("The load generator failed.", e);
        } finally {
            futures.forEach(future -> future.cancel(false));
            threads.shutdown();
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        }
    }

    /**
     * Runs all tasks, although some fail.
     *
     * @return the number of those that throw a {@link BenchmarkException}
     */
    public static int countFailures(Stream<Runnable> tasks) throws InterruptedException {
        List<Callable<Integer>> counted = new ArrayList<>();
        tasks.forEach(task -> counted.add(() -> {
            try {
                task.run();
                return 0;
            } catch (BenchmarkException e) {
                return 1;
            }
        }));
        return run(counted).stream().mapToInt(Integer::intValue).sum();
    }
}
