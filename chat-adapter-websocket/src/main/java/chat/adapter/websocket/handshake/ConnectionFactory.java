package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.connection.Transport;
import chat.adapter.websocket.fanout.Hub;
import java.util.function.Supplier;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;
import org.glassfish.tyrus.spi.Writer;

/** Creates the connection of an accepted upgrade and routes all that Tyrus writes through its queue. */
public final class ConnectionFactory {
    private final SocketSettings settings;
    private final Hub hub;
    private final Supplier<Transport> transports;

    /** @param transports returns the transport of the connection whose bytes the calling thread handles */
    public ConnectionFactory(SocketSettings settings, Hub hub, Supplier<Transport> transports) {
        this.settings = settings;
        this.hub = hub;
        this.transports = transports;
    }

    /** True unless the server is draining. */
    boolean acceptsConnections() {
        return !hub.isDraining();
    }

    /** Creates and registers the connection. Its first write waits until Tyrus provides a writer. */
    UpgradeInfo create(UpgradeInfo delegate, AuthenticatedUpgrade upgrade) {
        DeferredWriter deferredWriter = new DeferredWriter();
        Transport transport = transports.get();
        Connection connection = new Connection(
                upgrade.identity(), deferredWriter, transport, settings.outgoingLimit(), hub.lifecycleListener());
        upgrade.attach(connection);
        try {
            hub.register(connection);
            return new ConnectionUpgrade(delegate, connection, transport, deferredWriter);
        } catch (Throwable fault) {
            connection.terminate();
            throw fault;
        }
    }

    private final class ConnectionUpgrade implements UpgradeInfo {
        private final UpgradeInfo delegate;
        private final Connection connection;
        private final Transport transport;
        private final DeferredWriter deferredWriter;

        private ConnectionUpgrade(
                UpgradeInfo delegate, Connection connection, Transport transport, DeferredWriter deferredWriter) {
            this.delegate = delegate;
            this.connection = connection;
            this.transport = transport;
            this.deferredWriter = deferredWriter;
        }

        @Override
        public UpgradeStatus getStatus() {
            return delegate.getStatus();
        }

        @Override
        public org.glassfish.tyrus.spi.Connection createConnection(
                Writer writer, org.glassfish.tyrus.spi.Connection.CloseListener listener) {
            try {
                deferredWriter.connect(transport.writer());
                GuardedConnection guarded = new GuardedConnection(
                        delegate.createConnection(new TyrusWriterAdapter(connection), listener),
                        connection,
                        settings.frameBytes());
                transport.readInto(guarded.getReadHandler(), connection::inputEnded);
                return guarded;
            } catch (Throwable fault) {
                connection.terminate();
                throw fault;
            }
        }
    }
}
