package chat.bench.websocket;

import chat.bench.server.BenchmarkException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Drives connections on one thread. Between two reads it does the work that is due, so that reading delays sending by no
 * more than one read. An exception that a task or a listener throws is a bug: it ends the loop, and {@link #call} reports
 * it. Thread-safe, except where a method says otherwise.
 */
public final class EventLoop implements AutoCloseable {
    private static final int READ_BYTES = 256 << 10;
    private static final long MAX_NAP_NANOS = 50_000;

    private final Selector selector;
    private final LongSupplier nanoTime;
    private final SplittableRandom random;
    private final LoopTasks tasks = new LoopTasks();
    private final Thread thread;
    private byte[] buffer = new byte[READ_BYTES];
    private Pacer pacer = now -> Pacer.IDLE;
    private long maxReadDelay;
    private volatile boolean closed;

    private EventLoop(Selector selector, String name, LongSupplier nanoTime) {
        this.selector = selector;
        this.nanoTime = nanoTime;
        this.random = new SplittableRandom(nanoTime.getAsLong());
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /**
     * Starts a loop.
     *
     * @param nanoTime the clock, such as {@code System::nanoTime}
     */
    public static EventLoop start(String name, LongSupplier nanoTime) throws IOException {
        EventLoop loop = new EventLoop(Selector.open(), name, nanoTime);
        loop.thread.start();
        return loop;
    }

    /** Runs a task on the loop's thread, unless the loop has ended. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /**
     * Runs a task on the loop's thread after a delay. Only on that thread.
     *
     * @param delay in nanoseconds
     */
    public void executeAfter(long delay, Runnable task) {
        tasks.add(now() + delay, task);
    }

    /**
     * Runs a task on the loop's thread and waits for its result, for at most 60 s.
     *
     * @throws BenchmarkException if the task fails, or the loop has failed
     */
    public <T> T call(Callable<T> task) throws InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        execute(future);
        return tasks.await(future);
    }

    /** Replaces the work that is due at certain times. Only on the loop's thread. */
    public void pace(Pacer next) {
        pacer = next;
    }

    /**
     * Returns for how long a connection that was ready has waited for others, at most, since the last call; what it received
     * may have waited longer. Only on the loop's thread.
     *
     * @return in nanoseconds
     */
    public long takeMaxReadDelay() {
        long max = maxReadDelay;
        maxReadDelay = 0;
        return max;
    }

    /** Returns the time of the loop's clock, in nanoseconds. */
    public long now() {
        return nanoTime.getAsLong();
    }

    /** Ends the thread and all connections. */
    @Override
    public void close() {
        closed = true;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Selector selector() {
        return selector;
    }

    SplittableRandom random() {
        return random;
    }

    /** Returns the read buffer of all connections of this loop. */
    byte[] buffer() {
        return buffer;
    }

    /** Doubles the read buffer, because a frame is larger. */
    void growBuffer() {
        buffer = new byte[2 * buffer.length];
    }

    private void run() {
        try (selector) {
            drive();
        } catch (IOException e) {
            tasks.fail(e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            tasks.fail(e);
            // The thread's handler prints the stack trace.
            throw e;
        }
    }

    private void drive() throws IOException {
        try {
            while (!closed) {
                tasks.run(nanoTime);
                select(Math.min(pacer.run(now()), tasks.nextDelayed()));
                handleReady();
            }
        } finally {
            selector.keys().forEach(key -> ((WebSocketConnection) key.attachment()).drop());
        }
    }

    private void handleReady() {
        long selected = now();
        long now = selected;
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
            maxReadDelay = Math.max(maxReadDelay, now - selected);
            SelectionKey key = ready.next();
            ready.remove();
            ((WebSocketConnection) key.attachment()).handle(key);
            now = now();
            pacer.run(now);
        }
    }

    // A selector waits for whole milliseconds; a shorter wait is a nap, so that nothing is sent late.
    private void select(long due) throws IOException {
        long wait = due == Pacer.IDLE ? Long.MAX_VALUE : due - now();
        long millis = TimeUnit.NANOSECONDS.toMillis(wait);
        if (millis > 1) {
            selector.select(Math.min(millis - 1, TimeUnit.SECONDS.toMillis(1)));
        } else if (selector.selectNow() == 0 && wait > 0 && tasks.isEmpty()) {
            LockSupport.parkNanos(Math.min(wait, MAX_NAP_NANOS));
        }
    }
}
