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

    /** Closes all, even if some can't be closed; throws what the last of those threw. */
    @Override
    public void close() {
        Runnable last = closing.poll();
        if (last != null) {
            try {
                last.run();
            } finally {
                close();
            }
        }
    }
}
