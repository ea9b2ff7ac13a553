package chat.bench.websocket;

import chat.bench.server.BenchmarkException;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The tasks of an event loop. Thread-safe, except where a method says otherwise. */
final class LoopTasks {
    private static final long ANSWER_SECONDS = 60;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<DelayedTask> delayed = new PriorityQueue<>(Comparator.comparingLong(DelayedTask::due));
    private volatile @Nullable Throwable failure;

    private record DelayedTask(long due, Runnable task) {}

    /** Adds a task, to be run as soon as possible. */
    void add(Runnable task) {
        tasks.add(task);
    }

    /**
     * Adds a task. Only on the loop's thread.
     *
     * @param due when to run it, in nanoseconds
     */
    void add(long due, Runnable task) {
        delayed.add(new DelayedTask(due, task));
    }

    /**
     * Waits for the result of a task that was added.
     *
     * @throws BenchmarkException if the task fails, the loop has failed, or there is no result after 60 s
     */
    <T> T await(FutureTask<T> task) throws InterruptedException {
        if (failure != null) {
            task.cancel(false);
        }
        try {
            return task.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (CancellationException e) {
            throw failed(failure);
        } catch (ExecutionException e) {
            throw failed(e.getCause());
        } catch (TimeoutException e) {
            throw new BenchmarkException(
                    "The load generator failed: a thread did not respond for " + ANSWER_SECONDS + " s.", e);
        }
    }

    /** Runs the tasks that are due. Only on the loop's thread. */
    void run(LongSupplier now) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        // What a task delays by nothing runs in the next round, so that reading goes on.
        for (int i = delayed.size(); i > 0 && nextDelayed() <= now.getAsLong(); i--) {
            delayed.remove().task().run();
        }
    }

    /** Returns whether there is none to be run as soon as possible. */
    boolean isEmpty() {
        return tasks.isEmpty();
    }

    /** Returns when the next delayed task is due, in nanoseconds, or {@link Pacer#IDLE}. Only on the loop's thread. */
    long nextDelayed() {
        DelayedTask next = delayed.peek();
        return next == null ? Pacer.IDLE : next.due();
    }

    /** Fails all calls, those that wait and later ones, because the loop has failed. */
    void fail(Throwable cause) {
        failure = cause;
        for (Runnable task : tasks) {
            if (task instanceof Future<?> call) {
                call.cancel(false);
            }
        }
    }

    private static BenchmarkException failed(@Nullable Throwable cause) {
        return new BenchmarkException("The load generator failed: " + cause + ".", cause);
    }
}
