package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import java.util.List;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes and flushes connections for publishers, which must not write: pool threads write the queued frames. Only if
 * the pool rejects the work, the calling thread writes them. Thread-safe.
 */
final class ConnectionCloser {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionCloser.class);

    private final Executor pool;

    ConnectionCloser(Executor pool) {
        this.pool = pool;
    }

    /** Closes the connections: on return none is open, and their close frames are queued. Never blocks. */
    void close(List<Connection> connections, CloseCode code) {
        connections.forEach(connection -> connection.beginClose(code));
        flush(connections);
    }

    /** Writes what the connections have queued. Never blocks. */
    void flush(List<Connection> connections) {
        if (connections.isEmpty()) {
            return;
        }
        try {
            pool.execute(() -> connections.forEach(Connection::flush));
        } catch (Throwable fault) {
            LOG.error(
                    "The fan-out pool rejected a task; the publishing thread writes to {} connections",
                    connections.size(),
                    fault);
            connections.forEach(Connection::flush);
        }
    }
}
