package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The connections that receive the rows of one room, and those that are joining it. Subscribing, joining and
 * unsubscribing run under the registry's lock of the room, which drops empty streams; only a join is completed or
 * cancelled without it, and until then the joining connection keeps the stream from being empty. Readers take no lock.
 * Thread-safe.
 */
final class StreamSubscribers {
    private final Set<Connection> singleRoom = ConcurrentHashMap.newKeySet();
    private final Set<Connection> multiRoom = ConcurrentHashMap.newKeySet();
    private final Set<Connection> singleRoomView = Collections.unmodifiableSet(singleRoom);
    private final Set<Connection> multiRoomView = Collections.unmodifiableSet(multiRoom);
    private final Map<Connection, JoinAttempt> joining = new ConcurrentHashMap<>();

    /** Subscribes the connection to all rows that are sent from now on; this completes its join, if it is joining. */
    void subscribe(Connection connection) {
        (connection.identity().room().isPresent() ? singleRoom : multiRoom).add(connection);
        joining.remove(connection);
    }

    /** Marks the connection as joining; the fan-out completes the join between two batches. */
    void beginJoin(Connection connection) {
        joining.put(connection, new JoinAttempt());
    }

    /** True if that attempt is the current join of the connection. */
    boolean isJoining(Connection connection, JoinAttempt attempt) {
        return joining.get(connection) == attempt;
    }

    /** Cancels that join, but no later one of the same connection. */
    void cancelJoin(Connection connection, JoinAttempt attempt) {
        joining.remove(connection, attempt);
    }

    void unsubscribe(Connection connection) {
        singleRoom.remove(connection);
        multiRoom.remove(connection);
        joining.remove(connection);
    }

    boolean isEmpty() {
        return singleRoom.isEmpty() && multiRoom.isEmpty() && joining.isEmpty();
    }

    /** A live view of the single-room connections. */
    Set<Connection> singleRoom() {
        return singleRoomView;
    }

    /** A live view of the subscribed multi-room connections, without joining ones. */
    Set<Connection> multiRoom() {
        return multiRoomView;
    }

    /** The multi-room connections, including joining ones. */
    List<Connection> multiRoomAndJoining() {
        return Stream.concat(multiRoom.stream(), joining.keySet().stream())
                .distinct()
                .toList();
    }

    /** Runs the task for each joining connection. */
    void forEachJoining(BiConsumer<Connection, JoinAttempt> task) {
        joining.forEach(task);
    }
}
