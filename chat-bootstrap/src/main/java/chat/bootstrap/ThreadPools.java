package chat.bootstrap;

import chat.domain.port.Supervisor;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thread pools, one per kind of work, so that no kind delays another.
 *
 * @param requests serves HTTP requests
 * @param handshakes opens sockets; rejects handshakes that would wait too long
 * @param frames handles frames from sockets; many threads, because they wait for commits
 * @param fanOut writes to sockets; few threads, because they never wait
 * @param timer runs periodic tasks that never wait
 * @param tasks runs periodic tasks that may wait for the database
 */
record ThreadPools(
        ExecutorService requests,
        ThreadPoolExecutor handshakes,
        ExecutorService frames,
        ExecutorService fanOut,
        ScheduledExecutorService timer,
        ScheduledThreadPoolExecutor tasks) {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadPools.class);
    private static final int REQUESTS = 48;
    private static final int WAITING_REQUESTS = 1_000;
    private static final int HANDSHAKES = 16;
    private static final int WAITING_HANDSHAKES = 4_096;
    private static final int FRAMES = 64;
    private static final int KEEP_SECONDS = 30;
    private static final int TASKS = 3;

    static ThreadPools start() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ThreadPools(
                pool("http", REQUESTS, WAITING_REQUESTS),
                pool("handshakes", HANDSHAKES, WAITING_HANDSHAKES),
                socketPool("frames", FRAMES),
                socketPool("fan-out", Math.max(2, processors)),
                Executors.newSingleThreadScheduledExecutor(named("timer")),
                taskThreads());
    }

    /** The handshakes that wait for a thread. */
    int waitingHandshakes() {
        return handshakes.getQueue().size();
    }

    /** Refuses further work. Work in progress is finished. */
    void stop() {
        timer.shutdownNow();
        tasks.shutdownNow();
        requests.shutdown();
        handshakes.shutdown();
        frames.shutdown();
        fanOut.shutdown();
    }

    /**
     * Waits until accepted requests and running periodic tasks are done.
     *
     * @param most maximum wait
     */
    boolean drainRequests(Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        requests.shutdown();
        tasks.shutdown();
        return requests.awaitTermination(most.toNanos(), TimeUnit.NANOSECONDS)
                && tasks.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /**
     * Runs passes of a loop until the server stops, on threads that are reserved for periodic tasks.
     *
     * @param pause delay before the first pass and between passes; at least the longest back-off of a loop, so that a
     *     failed pass needs no other
     */
    // The tasks end with the process.
    @SuppressWarnings("FutureReturnValueIgnored")
    void scheduleEvery(Duration pause, Supervisor.Loop loop, Supervisor.Pass pass) {
        tasks.scheduleWithFixedDelay(() -> loop.run(pass), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    // Starts all threads now: later the system may refuse to create any.
    private static ScheduledThreadPoolExecutor taskThreads() {
        ScheduledThreadPoolExecutor tasks = new ScheduledThreadPoolExecutor(TASKS, named("tasks"));
        tasks.prestartAllCoreThreads();
        return tasks;
    }

    // After the stop all connections are closed, so what their last tasks still schedule is discarded.
    private static ExecutorService socketPool(String name, int threads) {
        ThreadPoolExecutor pool = pool(name, threads, Integer.MAX_VALUE);
        pool.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        return pool;
    }

    private static ThreadPoolExecutor pool(String name, int threads, int waiting) {
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
            thread.setUncaughtExceptionHandler(
                    (ended, fault) -> LOG.error("The thread {} failed and is replaced", ended.getName(), fault));
            return thread;
        };
    }
}
