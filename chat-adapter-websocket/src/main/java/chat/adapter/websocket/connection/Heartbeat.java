package chat.adapter.websocket.connection;

import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after every socket once a beat: pings it, closes it when it is silent, cuts it when it does not close. A client's
 * Close is answered at the latest after the time for closing, whatever is still being handled for it.
 */
public final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final HeartbeatSettings settings;
    private final Collection<Connection> connections;

    /** @param connections all there are at any time; {@link #run} is to be called once a second by one thread */
    public Heartbeat(HeartbeatSettings pulse, Collection<Connection> connections) {
        this.settings = pulse;
        this.connections = connections;
    }

    /** One beat. What one socket throws ends that socket only. */
    @Override
    public void run() {
        for (Connection connection : connections) {
            try {
                check(connection);
            } catch (Throwable fault) {
                LOG.error("The {} could not be looked after and is cut", connection, fault);
                connection.terminate();
            }
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
