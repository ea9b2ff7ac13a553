package chat.adapter.persistence.account;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs hashes on a fixed number of threads, in order of the calls. The threads live as long as the pool, because the C
 * library keeps the memory of a hash (19 MiB) in an arena of every thread that has ever hashed. Thread-safe.
 */
final class HashingPool {
    private static final Logger LOG = LoggerFactory.getLogger(HashingPool.class);

    private final ThreadPoolExecutor threads;
    private final Semaphore permits;
    private final Duration timeout;

    HashingPool(Argon2Settings settings) {
        this(settings, daemonThreads(new AtomicInteger()));
    }

    HashingPool(Argon2Settings settings, ThreadFactory threadFactory) {
        threads = new ThreadPoolExecutor(
                settings.maxConcurrent(),
                settings.maxConcurrent(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                threadFactory);
        permits = new Semaphore(settings.maxConcurrent() + settings.maxWaiting());
        timeout = settings.maxWait();
    }

    private static ThreadFactory daemonThreads(AtomicInteger number) {
        return work -> {
            Thread thread = new Thread(work, "hashing-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Runs the work on a pool thread and waits for its result. Rethrows whatever the work throws, including an
     * {@code Error}.
     *
     * @return the result of the work
     * @throws ChatException with code {@code unavailable} if too many callers wait, if no thread can be started, or if
     *     the work did not start before the timeout or the interruption of the caller
     */
    <T> T call(Supplier<T> work) {
        return call(work, timeout);
    }

    /** Does the same with another timeout for the start of the work. */
    <T> T call(Supplier<T> work, Duration timeout) {
        if (!permits.tryAcquire()) {
            throw busy();
        }
        try {
            FutureTask<T> task = new FutureTask<>(work::get);
            execute(task);
            return await(task, timeout);
        } finally {
            permits.release();
        }
    }

    private void execute(FutureTask<?> task) {
        try {
            threads.execute(task);
        } catch (OutOfMemoryError noThread) {
            LOG.warn("A thread for hashing could not be started", noThread);
            throw busy();
        }
    }

    private <T> T await(FutureTask<T> task, Duration timeout) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    cancelIfNotStarted(task);
                } catch (InterruptedException e) {
                    interrupted = true;
                    cancelIfNotStarted(task);
                }
            }
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // Work that has started ends soon, so its result is awaited.
    private void cancelIfNotStarted(FutureTask<?> task) {
        if (threads.remove(task)) {
            throw busy();
        }
    }

    private static RuntimeException cause(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException fault) {
            return fault;
        }
        if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(failed.getCause());
    }

    private static ChatException busy() {
        return ChatException.withRetryAfter(UNAVAILABLE, "Too many users are signing in.", Duration.ofSeconds(1));
    }
}
