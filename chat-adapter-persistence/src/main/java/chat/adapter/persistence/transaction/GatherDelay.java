package chat.adapter.persistence.transaction;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Lets commands gather before a commit, while commits follow each other closely: each commit costs a disk sync and wakes
 * the fan-out, however many commands it has. A client that waits for each of its commands is not delayed. Confined to the writer
 * thread.
 */
final class GatherDelay {
    /** A commit waits only if the one before was less than this ago, and had several commands. */
    static final Duration BUSY = Duration.ofMillis(2);

    /** The longest wait. */
    static final Duration DELAY = Duration.ofNanos(500_000);

    /** This many commands need not wait for more. */
    static final int ENOUGH = 128;

    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private long lastCommit;
    private int lastCommands;

    GatherDelay() {
        this(System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     * @param pause waits for at most that many nanoseconds
     */
    GatherDelay(LongSupplier nanoTime, LongConsumer pause) {
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /**
     * Waits if more commands are likely to come soon.
     *
     * @param commands the number of those that wait already
     */
    void await(int commands) {
        if (lastCommands > 1 && commands < ENOUGH && nanoTime.getAsLong() - lastCommit < BUSY.toNanos()) {
            pause.accept(DELAY.toNanos());
        }
    }

    /** A commit of that many commands has ended. */
    void committed(int commands) {
        lastCommands = commands;
        lastCommit = nanoTime.getAsLong();
    }
}
