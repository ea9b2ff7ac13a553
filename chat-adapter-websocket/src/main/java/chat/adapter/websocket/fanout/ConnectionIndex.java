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
        Connection[] after = sockets.compute(key, (k, held) -> {
            if (held == null) {
                return new Connection[] {connection};
            }
            return limit > 0 && held.length >= limit ? held : appended(held, connection);
        });
        return after[after.length - 1] == connection;
    }

    void remove(K key, Connection connection) {
        sockets.computeIfPresent(key, (k, held) -> without(held, connection));
    }

    List<Connection> get(K key) {
        Connection[] held = sockets.get(key);
        return held == null ? List.of() : List.of(held);
    }

    /** All keys that have a connection. */
    Set<K> keys() {
        return Set.copyOf(sockets.keySet());
    }

    boolean isEmpty() {
        return sockets.isEmpty();
    }

    private static Connection[] appended(Connection[] held, Connection connection) {
        Connection[] more = Arrays.copyOf(held, held.length + 1);
        more[held.length] = connection;
        return more;
    }

    private static Connection @Nullable [] without(Connection[] held, Connection connection) {
        Connection[] fewer =
                Arrays.stream(held).filter(other -> other != connection).toArray(Connection[]::new);
        return fewer.length == 0 ? null : fewer;
    }
}
