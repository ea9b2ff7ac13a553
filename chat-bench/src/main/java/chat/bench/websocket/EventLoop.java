package chat.bench.websocket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Drives connections on one thread. Between two reads it does the work that is due, so that reading delays sending by no
 * more than one read. Thread-safe, except where a method says otherwise.
 */
public final class EventLoop implements AutoCloseable {
    private static final int READ_BYTES = 256 << 10;
    private static final long MAX_NAP_NANOS = 50_000;
    private static final long ANSWER_SECONDS = 60;
    private static final long DELAY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Selector selector;
    private final LongSupplier nanoTime;
    private final SplittableRandom random;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Queue<DelayedTask> delayed = new ArrayDeque<>();
    private final Thread thread;
    private byte[] buffer = new byte[READ_BYTES];
    private Pacer pacer = now -> Pacer.IDLE;
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

    /** Runs a task on the loop's thread. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Runs a task on the loop's thread after about a second. Only on that thread. */
    public void executeLater(Runnable task) {
        delayed.add(new DelayedTask(now() + DELAY_NANOS, task));
    }

    /**
     * Runs a task on the loop's thread and waits for its result, for at most 60 s.
     *
     * @throws IllegalStateException if the task fails
     */
    public <T> T call(Callable<T> task) throws InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        execute(future);
        try {
            return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The load generator failed.", e);
        }
    }

    /** Replaces the work that is due at certain times. Only on the loop's thread. */
    public void pace(Pacer next) {
        pacer = next;
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
            while (!closed) {
                runTasks();
                select(pacer.run(now()));
                Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
                while (ready.hasNext()) {
                    SelectionKey key = ready.next();
                    ready.remove();
                    ((WebSocketConnection) key.attachment()).handle(key);
                    pacer.run(now());
                }
            }
            selector.keys().forEach(key -> ((WebSocketConnection) key.attachment()).drop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void runTasks() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
        for (int i = delayed.size(); i > 0 && delayed.element().due() <= now(); i--) {
            delayed.remove().task().run();
        }
    }

    private record DelayedTask(long due, Runnable task) {}

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
