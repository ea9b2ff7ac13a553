package chat.adapter.persistence.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened so far, closed again in reverse order unless all of it came to be. Not thread-safe. */
final class OpenResources implements AutoCloseable {
    private final Deque<Runnable> closing = new ArrayDeque<>();

    <T> T add(T opened, Runnable close) {
        closing.push(close);
        return opened;
    }

    /** Leaves all of it open. */
    void keep() {
        closing.clear();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
