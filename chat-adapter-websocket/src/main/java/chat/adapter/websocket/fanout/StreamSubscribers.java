package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.application.room.RoomView;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * The connections that receive the rows of one room, and those that are joining it. Subscribing, joining and
 * unsubscribing run under the registry's lock of the room, which drops empty streams; only a join or a late subscription
 * is completed, or a join cancelled, without it, and until then the connection keeps the stream from being empty. A
 * connection that completes is added to the subscribed ones before it is removed from the others, so whoever needs all
 * reads the subscribed ones last. Readers take no lock. Thread-safe.
 */
final class StreamSubscribers {
    private final Set<Connection> singleRoom = ConcurrentHashMap.newKeySet();
    private final Set<Connection> multiRoom = ConcurrentHashMap.newKeySet();
    private final Set<Connection> singleRoomView = Collections.unmodifiableSet(singleRoom);
    private final Set<Connection> multiRoomView = Collections.unmodifiableSet(multiRoom);
    private final Map<Connection, JoinAttempt> joining = new ConcurrentHashMap<>();
    private final Map<Connection, Long> late = new ConcurrentHashMap<>();

    /** Subscribes the connection to all rows that are sent from now on; this completes its join, if it is joining. */
    void subscribe(Connection connection) {
        (isSingleRoom(connection) ? singleRoom : multiRoom).add(connection);
        joining.remove(connection);
    }

    /**
     * Subscribes the connection to the rows after a revision, while earlier ones are still to be sent to the others: it
     * reads these from the history, as they are now. This completes its join, if it is joining. The fan-out subscribes it
     * to all rows with {@link #completeLate}.
     */
    void subscribeAfter(Connection connection, long revision) {
        late.put(connection, revision);
        joining.remove(connection);
    }

    /** Runs the task for each late connection, with the revision up to which it receives no rows. */
    void forEachLate(BiConsumer<Connection, Long> task) {
        late.forEach(task);
    }

    /** Subscribes those late connections to all rows whose earlier ones are sent to the others. */
    void completeLate(long sentUpTo) {
        for (Connection connection : late.keySet()) {
            // One step: a connection that is unsubscribed meanwhile stays so.
            late.computeIfPresent(connection, (same, revision) -> {
                if (revision > sentUpTo) {
                    return revision;
                }
                subscribe(connection);
                return null;
            });
        }
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

    /**
     * Gives a joining connection the room as it was read after an event; see {@link JoinAttempt#refresh}.
     *
     * @return false if the connection is not joining
     */
    boolean refreshJoin(Connection connection, RoomView view) {
        JoinAttempt attempt = joining.get(connection);
        if (attempt != null) {
            attempt.refresh(view);
        }
        return attempt != null;
    }

    void unsubscribe(Connection connection) {
        late.remove(connection);
        singleRoom.remove(connection);
        multiRoom.remove(connection);
        joining.remove(connection);
    }

    boolean isEmpty() {
        return joining.isEmpty() && late.isEmpty() && singleRoom.isEmpty() && multiRoom.isEmpty();
    }

    /** A live view of the single-room connections, without late ones. */
    Set<Connection> singleRoom() {
        return singleRoomView;
    }

    /** A live view of the subscribed multi-room connections, without joining and late ones. */
    Set<Connection> multiRoom() {
        return multiRoomView;
    }

    /** The single-room connections, including late ones. */
    List<Connection> allSingleRoomConnections() {
        return Stream.concat(late.keySet().stream().filter(StreamSubscribers::isSingleRoom), singleRoom.stream())
                .distinct()
                .toList();
    }

    /** The multi-room connections, including joining and late ones. */
    List<Connection> allMultiRoomConnections() {
        return Stream.of(joining.keySet(), late.keySet(), multiRoom)
                .flatMap(Set::stream)
                .filter(connection -> !isSingleRoom(connection))
                .distinct()
                .toList();
    }

    private static boolean isSingleRoom(Connection connection) {
        return connection.identity().room().isPresent();
    }

    /** Runs the task for each joining connection. */
    void forEachJoining(BiConsumer<Connection, JoinAttempt> task) {
        joining.forEach(task);
    }
}
