package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The room subscriptions of multi-room connections. The monitor of its {@link SubscribedRooms} guards the subscriptions
 * of a connection: whoever changes them, or queues a frame that depends on them, holds it, so that frames follow each
 * other in the order of the changes. While it is held, the registry's lock of a room may be taken, never the other way
 * round. Thread-safe.
 */
public final class RoomSubscriptions {
    private final ConnectionRegistry registry;
    private final ActivityCounter activity;
    private final Map<Connection, SubscribedRooms> subscriptions = new ConcurrentHashMap<>();

    RoomSubscriptions(ConnectionRegistry registry, ActivityCounter activity) {
        this.registry = registry;
        this.activity = activity;
    }

    /** Starts tracking membership changes for the connection. */
    void add(Connection connection) {
        subscriptions.put(connection, new SubscribedRooms());
    }

    Collection<Connection> connections() {
        return subscriptions.keySet();
    }

    /** Subscribes the connection to these rooms, except those that its user has left since they were read. */
    public void subscribe(Connection connection, Set<RoomId> rooms) {
        withLock(connection, subscribed -> {
            for (RoomId room : rooms) {
                if (subscribed.addLoaded(room)) {
                    registry.withStream(room, stream -> stream.subscribe(connection));
                }
            }
        });
    }

    /**
     * Ends the initial load of memberships.
     *
     * @return the rooms that the connection is subscribed to
     */
    public Set<RoomId> finishLoading(Connection connection) {
        SubscribedRooms subscribed = subscriptions.get(connection);
        if (subscribed == null) {
            return Set.of();
        }
        synchronized (subscribed) {
            return subscribed.finishLoading(activity.last());
        }
    }

    void remove(Connection connection) {
        SubscribedRooms subscribed = subscriptions.remove(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                subscribed.clear().forEach(room -> registry.unsubscribe(room, connection));
            }
        }
    }

    /** Those of the connections that are subscribed to the room. */
    List<Connection> subscribedTo(Collection<Connection> connections, RoomId room) {
        List<Connection> found = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.contains(room)) {
                found.add(connection);
            }
        });
        return found;
    }

    /**
     * Sends the batch to those of the connections that are still subscribed, so that none follows {@code room_gone}.
     */
    void sendIfSubscribed(Collection<Connection> connections, RoomId room, FrameBatch batch) {
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.contains(room)) {
                connection.enqueue(batch);
            }
        });
        connections.forEach(Connection::flush);
    }

    /** A task that runs while the lock of one connection's subscriptions is held. */
    @FunctionalInterface
    interface SubscriptionTask {
        void run(Connection connection, SubscribedRooms subscribed);
    }

    /** Runs the task for each of the connections that is tracked, with its lock held. */
    void forEach(Collection<Connection> connections, SubscriptionTask task) {
        connections.forEach(connection -> withLock(connection, subscribed -> task.run(connection, subscribed)));
    }

    /** Runs the task with the lock of the connection held; does nothing if the connection is not tracked. */
    void withLock(Connection connection, Consumer<SubscribedRooms> task) {
        @Nullable SubscribedRooms subscribed = subscriptions.get(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                task.accept(subscribed);
            }
        }
    }
}
