package chat.adapter.persistence.sqlite;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes the resources opened so far in reverse order, unless all of them were opened. Not thread-safe. */
final class OpenResources implements AutoCloseable {
    private final Deque<Runnable> closing = new ArrayDeque<>();

    <T> T add(T opened, Runnable close) {
        closing.push(close);
        return opened;
    }

    /** Keeps all resources open. */
    void keepOpen() {
        closing.clear();
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
