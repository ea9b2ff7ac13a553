package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the connections that share a key. Stores copy-on-write arrays, as there are many keys with few connections
 * each. Thread-safe.
 *
 * @param <K> the type of the shared key
 */
final class ConnectionIndex<K> {
    private final ConcurrentHashMap<K, Connection[]> sockets = new ConcurrentHashMap<>();

    /**
     * Adds the connection, unless the key has reached the limit.
     *
     * @param limit the maximum number of connections per key; 0 for no limit
     * @return false if the connection was not added
     */
    boolean add(K key, Connection connection, int limit) {
        Connection[] after = sockets.compute(key, (k, connections) -> {
            if (connections == null) {
                return new Connection[] {connection};
            }
            return limit > 0 && connections.length >= limit ? connections : appended(connections, connection);
        });
        return after[after.length - 1] == connection;
    }

    void remove(K key, Connection connection) {
        sockets.computeIfPresent(key, (k, connections) -> without(connections, connection));
    }

    List<Connection> get(K key) {
        Connection[] connections = sockets.get(key);
        return connections == null ? List.of() : List.of(connections);
    }

    /** All keys that have a connection. */
    Set<K> keys() {
        return Set.copyOf(sockets.keySet());
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    private static Connection[] appended(Connection[] connections, Connection connection) {
        Connection[] more = Arrays.copyOf(connections, connections.length + 1);
        more[connections.length] = connection;
        return more;
    }

    private static Connection @Nullable [] without(Connection[] connections, Connection connection) {
        Connection[] fewer =
                Arrays.stream(connections).filter(other -> other != connection).toArray(Connection[]::new);
        return fewer.length == 0 ? null : fewer;
    }
}
