package chat.adapter.websocket.heartbeat;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.ControlFrames;
import chat.adapter.websocket.setting.Pulse;
import java.util.Collection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after every socket once a beat: pings it, closes it when it is silent, cuts it when it does not close. A client's
 * Close is answered at the latest after the time for closing, whatever is still being handled for it.
 */
public final class Heartbeat implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final Pulse pulse;
    private final Collection<Connection> connections;

    /** @param connections all there are at any time; {@link #run} is to be called once a second by one thread */
    public Heartbeat(Pulse pulse, Collection<Connection> connections) {
        this.pulse = pulse;
        this.connections = connections;
    }

    /** One beat. What one socket throws ends that socket only. */
    @Override
    public void run() {
        for (Connection connection : connections) {
            try {
                beat(connection);
            } catch (Throwable fault) {
                LOG.error("The {} could not be looked after and is cut", connection, fault);
                connection.cut();
            }
        }
    }

    private void beat(Connection connection) {
        if (!connection.isOpen()) {
            if (connection.pulses().closing() >= pulse.closing().toSeconds()) {
                connection.cut();
            }
        } else if (connection.isDraining()) {
            if (connection.pulses().draining() >= pulse.closing().toSeconds()) {
                connection.completeClose();
            }
        } else if (!connection.isReadingPaused()
                && connection.pulses().silence() >= pulse.silence().toSeconds()) {
            connection.close(CloseCode.SILENT);
        } else if (connection.pulses().pingDue(pulse.ping().toSeconds())) {
            connection.send(ControlFrames.ping());
        }
    }
}
