package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Bounded queue of commands for the writer. Thread-safe. */
final class CommandQueue {
    private static final Duration SOON = Duration.ofSeconds(1);

    // Created in advance: memory may be exhausted when it is needed.
    private final ChatException broken =
            ChatException.withRetryAfter(UNAVAILABLE, "The server can't store anything right now.", SOON);
    private final int capacity;
    private Deque<PendingCommand<?>> queue = new ArrayDeque<>();
    private boolean paused;
    private boolean closed;

    CommandQueue(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Queues a command.
     *
     * @throws ChatException with code {@code unavailable} if the queue is full, paused or closed
     */
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

    /** Refuses further commands. Queued commands are still processed. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Refuses further and queued commands. Called when the writer has ended. */
    synchronized void end() {
        closed = true;
        refuseAll();
    }

    /** Refuses queued and further commands until the time is over or the queue is closed. */
    synchronized void pause(Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        refuseAll();
        paused = true;
        try {
            for (long remaining = time.toNanos(); remaining > 0 && !closed; remaining = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, remaining);
            }
        } finally {
            paused = false;
        }
    }

    private void refuseAll() {
        while (!queue.isEmpty()) {
            refuse(queue.remove());
        }
    }

    // When memory is exhausted, even this can fail; the other callers must be released anyway.
    private void refuse(PendingCommand<?> pendingCommand) {
        try {
            pendingCommand.refuse(broken);
        } catch (Throwable ignored) {
            return;
        }
    }

    /** Refuses with {@code unavailable} all commands that have no result yet, because nothing will process them. */
    void abandon(List<PendingCommand<?>> pendingCommands) {
        for (PendingCommand<?> pendingCommand : pendingCommands) {
            refuse(pendingCommand);
        }
    }

    /** Returns whether the queue is closed and empty. */
    synchronized boolean isDrained() {
        return closed && queue.isEmpty();
    }

    /** Waits until there is a command or the queue is closed. */
    synchronized void await() throws InterruptedException {
        while (queue.isEmpty() && !closed) {
            wait();
        }
    }

    /** Waits for commands and takes as many as may be committed together. */
    synchronized List<PendingCommand<?>> takeBatch() throws InterruptedException {
        await();
        CommitBatch batch = new CommitBatch();
        Deque<PendingCommand<?>> remaining = new ArrayDeque<>();
        for (PendingCommand<?> next : queue) {
            if (batch.isFull() || !batch.tryAdd(next)) {
                remaining.add(next);
            }
        }
        // Must follow everything that may throw, so that no command is removed without reaching the writer.
        queue = remaining;
        return batch.pendingCommands();
    }
}
