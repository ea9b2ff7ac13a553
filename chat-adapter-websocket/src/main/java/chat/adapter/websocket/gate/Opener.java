package chat.adapter.websocket.gate;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.setting.SocketSettings;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;
import org.glassfish.tyrus.spi.Writer;

/** Stands between Tyrus and the wire of each socket that is let in, so that all it writes goes through one queue. */
public final class Opener {
    private final SocketSettings settings;
    private final Hub hub;
    private final Supplier<Transport> transports;

    /** @param transports gives the one of the connection whose bytes the calling thread handles */
    public Opener(SocketSettings settings, Hub hub, Supplier<Transport> transports) {
        this.settings = settings;
        this.hub = hub;
        this.transports = transports;
    }

    /** Whether anybody is let in at all. */
    boolean isOpen() {
        return !hub.isLeaving();
    }

    /** Lets the socket hear from now on, and be written to as soon as it has a wire. */
    UpgradeInfo opening(UpgradeInfo theirs, Admission admission) {
        LateWriter wire = new LateWriter();
        Connection connection = new Connection(admission.seat(), wire, transports.get(), settings.outgoing(), hub);
        admission.admit(connection);
        try {
            hub.open(connection);
            return new Opening(theirs, connection, wire);
        } catch (Throwable fault) {
            connection.cut();
            throw fault;
        }
    }

    private final class Opening implements UpgradeInfo {
        private final UpgradeInfo theirs;
        private final Connection connection;
        private final LateWriter wire;

        private Opening(UpgradeInfo theirs, Connection connection, LateWriter wire) {
            this.theirs = theirs;
            this.connection = connection;
            this.wire = wire;
        }

        @Override
        public UpgradeStatus getStatus() {
            return theirs.getStatus();
        }

        @Override
        public org.glassfish.tyrus.spi.Connection createConnection(
                Writer writer, org.glassfish.tyrus.spi.Connection.CloseListener listener) {
            try {
                wire.connect(writer);
                return new GuardedConnection(
                        theirs.createConnection(new QueueWriter(connection), listener),
                        connection,
                        settings.frameBytes());
            } catch (Throwable fault) {
                connection.cut();
                throw fault;
            }
        }
    }
}
