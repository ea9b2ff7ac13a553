package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Where commands wait for the writer. Thread-safe. */
final class CommandQueue {
    private static final Duration SOON = Duration.ofSeconds(1);

    // Made beforehand: memory may be short when it is needed.
    private final ChatException broken =
            ChatException.withRetryAfter(UNAVAILABLE, "The server can't store anything right now.", SOON);
    private final int capacity;
    private Deque<PendingCommand<?>> queue = new ArrayDeque<>();
    private boolean paused;
    private boolean closed;

    CommandQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Refuses with {@code unavailable} when too many wait, or nothing is taken in the moment or any more. */
    synchronized void put(PendingCommand<?> pendingCommand) {
        if (closed) {
            throw ChatException.withRetryAfter(UNAVAILABLE, "The server is shutting down.", SOON);
        }
        if (paused) {
            throw broken;
        }
        if (queue.size() >= capacity) {
            throw ChatException.withRetryAfter(UNAVAILABLE, "The server is too busy.", SOON);
        }
        queue.add(pendingCommand);
        notifyAll();
    }

    synchronized int size() {
        return queue.size();
    }

    /** Takes nothing more in; what waits is still done. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Takes nothing more in and refuses what waits: there is nobody left to do it. */
    synchronized void end() {
        closed = true;
        refuseAll();
    }

    /** Refuses what waits and whatever else is put until the time is over or the inbox is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        refuseAll();
        paused = true;
        try {
            for (long left = time.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } finally {
            paused = false;
        }
    }

    private void refuseAll() {
        while (!queue.isEmpty()) {
            queue.remove().refuse(broken);
        }
    }

    /** Refuses with {@code unavailable} those of them who were not answered: whatever happened, nobody will any more. */
    void abandon(List<PendingCommand<?>> pendingCommands) {
        for (PendingCommand<?> pendingCommand : pendingCommands) {
            pendingCommand.refuse(broken);
        }
    }

    /** Whether nothing is left to do, ever. */
    synchronized boolean isDrained() {
        return closed && queue.isEmpty();
    }

    /** Waits until there is something to do, and takes as much of it as may be committed together. */
    synchronized List<PendingCommand<?>> takeBatch() throws InterruptedException {
        while (queue.isEmpty() && !closed) {
            wait();
        }
        CommitBatch batch = new CommitBatch();
        Deque<PendingCommand<?>> left = new ArrayDeque<>();
        for (PendingCommand<?> next : queue) {
            if (batch.isFull() || !batch.tryAdd(next)) {
                left.add(next);
            }
        }
        // Behind all that may throw, so that nobody is taken out who is not given to the writer.
        queue = left;
        return batch.pendingCommands();
    }
}
