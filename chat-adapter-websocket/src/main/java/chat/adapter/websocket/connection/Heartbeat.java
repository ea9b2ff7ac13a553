package chat.adapter.websocket.connection;

import java.util.Collection;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every connection once a second: pings it, closes it if it is silent, and terminates it if it does not close in
 * time. Answers a client's Close within the close timeout, even if earlier frames are still being handled.
 */
public final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final HeartbeatSettings settings;
    private final Collection<Connection> connections;
    private final BiConsumer<Connection, Throwable> failureLog;

    /** @param connections a live view of all connections */
    public Heartbeat(HeartbeatSettings settings, Collection<Connection> connections) {
        this(
                settings,
                connections,
                (connection, fault) ->
                        LOG.error("The heartbeat of the {} failed; its connection is aborted", connection, fault));
    }

    /** @param failureLog receives the connections that are terminated because of a failure */
    Heartbeat(
            HeartbeatSettings settings,
            Collection<Connection> connections,
            BiConsumer<Connection, Throwable> failureLog) {
        this.settings = settings;
        this.connections = connections;
        this.failureLog = failureLog;
    }

    /**
     * Checks all connections once; call it once a second on one thread. A failure terminates only the connection
     * concerned.
     */
    @Override
    public void run() {
        for (Connection connection : connections) {
            try {
                check(connection);
            } catch (Throwable fault) {
                abort(connection, fault);
            }
        }
    }

    // When memory or stack is exhausted, terminating and logging can fail too; the other connections must be checked
    // anyway.
    private void abort(Connection connection, Throwable fault) {
        try {
            connection.terminate();
        } catch (Throwable another) {
            fault.addSuppressed(another);
        }
        try {
            failureLog.accept(connection, fault);
        } catch (Throwable ignored) {
            // The failure can't be reported; the next pass tries to terminate the connection again.
        }
    }

    private void check(Connection connection) {
        if (!connection.isOpen()) {
            if (connection.liveness().closing() >= settings.closeTimeout().toSeconds()) {
                connection.terminate();
            }
        } else if (connection.isDraining()) {
            if (connection.liveness().draining() >= settings.closeTimeout().toSeconds()) {
                connection.completeClose();
            }
        } else if (!connection.isReadingPaused()
                && connection.liveness().incrementSilence()
                        >= settings.silenceTimeout().toSeconds()) {
            connection.close(CloseCode.SILENT);
        } else if (connection.liveness().pingDue(settings.pingInterval().toSeconds())) {
            connection.send(ControlFrames.ping());
        }
    }
}
