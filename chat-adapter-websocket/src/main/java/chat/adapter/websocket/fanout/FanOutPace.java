package chat.adapter.websocket.fanout;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How long a busy room lets rows gather before it sends again: twice as long as it took to send the last rows, so that
 * it writes fewer times, and leaves most of the time of its thread to others. A room to which rows come too seldom to
 * gather never waits.
 *
 * @param longest the longest pause; zero for none
 * @param nanoTime a monotonic clock, in nanoseconds from any origin
 * @param timer runs a task later, on any thread
 */
public record FanOutPace(Duration longest, LongSupplier nanoTime, Timer timer) {
    private static final int FACTOR = 2;

    /** A shorter pause would save less than its timer costs. */
    private static final long SHORTEST_NANOS = 300_000;

    /** Runs tasks later. Thread-safe. */
    public interface Timer {

        /** Runs the task once, after that many nanoseconds. Never blocks. */
        void schedule(Runnable task, long nanos);
    }

    /** Rooms send at once. */
    public static FanOutPace unpaced() {
        return new FanOutPace(Duration.ZERO, () -> 0, (task, nanos) -> task.run());
    }

    /**
     * Pauses of at most that long, on the JDK's timer thread.
     *
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     */
    public static FanOutPace upTo(Duration longest, LongSupplier nanoTime) {
        Executor direct = Runnable::run;
        return new FanOutPace(
                longest,
                nanoTime,
                (task, nanos) -> CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, direct)
                        .execute(task));
    }

    /**
     * The pause after rows were sent.
     *
     * @param sending how long that took, in nanoseconds
     * @return nanoseconds; 0 for no pause
     */
    long pauseAfter(long sending) {
        long pause = Math.min(FACTOR * sending, longest.toNanos());
        return pause < SHORTEST_NANOS ? 0 : pause;
    }
}
