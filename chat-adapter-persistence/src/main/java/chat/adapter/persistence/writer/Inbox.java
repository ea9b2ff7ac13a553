package chat.adapter.persistence.writer;

import static chat.domain.error.ErrorCode.UNAVAILABLE;

import chat.domain.error.ChatException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Where commands wait for the writer. */
final class Inbox {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final int capacity;
    private Deque<Job<?>> waiting = new ArrayDeque<>();
    private boolean roused;
    private boolean closed;

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** Refuses with {@code unavailable} when too many wait, or nothing is taken any more. */
    synchronized void put(Job<?> job) {
        if (closed) {
            throw ChatException.later(UNAVAILABLE, "The server is shutting down.", SOON);
        }
        if (waiting.size() >= capacity) {
            throw ChatException.later(UNAVAILABLE, "The server is too busy.", SOON);
        }
        waiting.add(job);
        notifyAll();
    }

    synchronized int size() {
        return waiting.size();
    }

    /** Lets {@link #take} return once without a job. */
    synchronized void rouse() {
        roused = true;
        notifyAll();
    }

    /** Takes nothing more in; what waits is still done. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Whether nothing is left to do, ever. */
    synchronized boolean isDone() {
        return closed && waiting.isEmpty();
    }

    /** Waits until there is something to do, and takes as much of it as may be committed together. */
    synchronized List<Job<?>> take() throws InterruptedException {
        while (waiting.isEmpty() && !roused && !closed) {
            wait();
        }
        roused = false;
        Batch batch = new Batch();
        Deque<Job<?>> left = new ArrayDeque<>();
        while (!batch.isFull() && !waiting.isEmpty()) {
            Job<?> next = waiting.remove();
            if (!batch.take(next)) {
                left.add(next);
            }
        }
        left.addAll(waiting);
        waiting = left;
        return batch.jobs();
    }
}
