package chat.adapter.websocket.connection;

import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what connections have queued, for threads that must not write. Calls at about the same time share one task of
 * the pool. Thread-safe.
 */
public final class PooledFlusher implements Consumer<Connection> {
    private static final Logger LOG = LoggerFactory.getLogger(PooledFlusher.class);

    private final SerialExecutor<Connection> executor;

    public PooledFlusher(Executor pool) {
        executor = new SerialExecutor<>("replies", pool, PooledFlusher::flushAll);
    }

    /** Writes the queued frames of the connection on the pool. Never blocks. */
    @Override
    public void accept(Connection connection) {
        executor.add(connection);
    }

    private static void flushAll(Queue<Connection> connections) {
        for (Connection next = connections.poll(); next != null; next = connections.poll()) {
            flush(next);
        }
    }

    // A failure of one connection must not stop the others.
    private static void flush(Connection connection) {
        try {
            connection.flush();
        } catch (Throwable fault) {
            connection.terminate();
            LOG.error("The {} could not be written to; it is aborted", connection, fault);
        }
    }
}
