package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.presence.PresenceService;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Registers connections, and removes those that close, so that a closing connection receives nothing. Takes no lock
 * itself; each registry guards its own state. Thread-safe.
 */
final class ConnectionLifecycle implements Connection.LifecycleListener {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final PresenceService presence;
    private final SocketShutdown shutdown;
    private final SocketCounters counters;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    ConnectionLifecycle(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            PresenceService presence,
            SocketShutdown shutdown,
            SocketCounters counters) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.presence = presence;
        this.shutdown = shutdown;
        this.counters = counters;
    }

    /**
     * Registers the connection, and subscribes a single-room connection to its room. Closes the connection if its user
     * has too many, or if the server is draining. Until {@link Connection#release}, a multi-room connection writes
     * nothing.
     */
    void register(Connection connection) {
        connections.add(connection);
        (connection.identity().room().isPresent() ? counters.openedSingleRoom() : counters.openedMultiRoom())
                .increment();
        if (connection.identity().room().isEmpty()) {
            connection.hold();
            subscriptions.add(connection);
        }
        if (!registry.add(connection)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        connection
                .identity()
                .room()
                .ifPresent(room -> registry.withStream(room, stream -> stream.subscribe(connection)));
        presence.connectionOpened(connection);
        // Checked after the registration, as an earlier drain or close did not find the connection in the registry.
        if (shutdown.isDraining()) {
            connection.close(CloseCode.GOING_AWAY);
        } else if (!connection.isOpen()) {
            onClosing(connection);
        }
    }

    /** A live view of the connections whose TCP connection exists, including closing ones. */
    Collection<Connection> connections() {
        return connections;
    }

    @Override
    public void onClosing(Connection connection) {
        ConnectionIdentity identity = connection.identity();
        registry.remove(connection);
        identity.room().ifPresent(room -> registry.unsubscribe(room, connection));
        subscriptions.remove(connection);
        presence.connectionClosed(connection);
    }

    @Override
    public void onCloseSent(Connection connection) {
        shutdown.onCloseSent(connection);
    }

    @Override
    public void onFrameDropped(Connection connection) {
        counters.dropped().increment();
    }

    @Override
    public void onDisconnected(Connection connection) {
        if (connections.remove(connection)) {
            counters.closed(connection.closeCode());
        }
    }
}
