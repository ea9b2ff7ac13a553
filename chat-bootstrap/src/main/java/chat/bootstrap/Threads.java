package chat.bootstrap;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads that do the work, apart so that none of it waits for another kind.
 *
 * @param requests serve HTTP
 * @param frames handle what sockets send; they wait for commits, so there are many
 * @param fanOut write to sockets; they never wait, so there are few
 * @param timer for what happens now and then
 */
record Threads(
        ExecutorService requests, ExecutorService frames, ExecutorService fanOut, ScheduledExecutorService timer) {
    private static final Logger LOG = LoggerFactory.getLogger(Threads.class);
    private static final int REQUESTS = 48;
    private static final int WAITING_REQUESTS = 1_000;
    private static final int FRAMES = 64;
    private static final int KEEP_SECONDS = 30;

    static Threads start() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Threads(
                pool("http", REQUESTS, WAITING_REQUESTS),
                pool("frames", FRAMES, Integer.MAX_VALUE),
                pool("fan-out", Math.max(2, processors), Integer.MAX_VALUE),
                Executors.newSingleThreadScheduledExecutor(named("timer")));
    }

    /** Takes no more work; what has begun is finished. */
    void stop() {
        timer.shutdownNow();
        requests.shutdown();
        frames.shutdown();
        fanOut.shutdown();
    }

    /** Waits until the requests that had come are served. */
    boolean finishRequests(Duration most) throws InterruptedException {
        requests.shutdown();
        return requests.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Does that again and again; what it throws is logged, and does not end it. */
    // The timer ends with the program, and what it does with it.
    @SuppressWarnings("FutureReturnValueIgnored")
    void every(int seconds, Runnable task) {
        timer.scheduleWithFixedDelay(() -> requests.execute(() -> safely(task)), seconds, seconds, TimeUnit.SECONDS);
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("A chore failed and will be tried again", e);
        }
    }

    private static ExecutorService pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, KEEP_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(waiting), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
