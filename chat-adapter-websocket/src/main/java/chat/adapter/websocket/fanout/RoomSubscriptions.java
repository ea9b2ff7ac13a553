package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.application.room.RoomView;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

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
        return computeWithLock(connection, Set.of(), subscribed -> subscribed.finishLoading(activity.last()));
    }

    void remove(Connection connection) {
        SubscribedRooms subscribed = subscriptions.remove(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                subscribed.clear().forEach(room -> registry.unsubscribe(room, connection));
            }
        }
    }

    /**
     * A connection's subscription to a room.
     *
     * @param number differs from that of an earlier or later subscription of the connection to the room
     */
    record RoomSubscription(Connection connection, RoomId room, int number) {}

    /** The subscriptions of the connections to the room. */
    List<RoomSubscription> subscribedTo(Collection<Connection> connections, RoomId room) {
        List<RoomSubscription> found = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.contains(room)) {
                found.add(new RoomSubscription(connection, room, subscribed.number(room)));
            }
        });
        return found;
    }

    /**
     * Sends what was read of a room for its member, after the subscriptions were looked up, to those that still exist:
     * nothing follows {@code room_gone}, nor {@code room_added} if the user has joined again. A connection that is still
     * joining receives the view with {@code room_added}.
     */
    void send(List<RoomSubscription> recipients, RoomView view, FrameBatch batch) {
        for (RoomSubscription recipient : recipients) {
            Connection connection = recipient.connection();
            withLock(connection, subscribed -> {
                if (subscribed.number(recipient.room()) == recipient.number() && !refreshJoin(recipient, view)) {
                    connection.enqueue(batch);
                }
            });
            connection.flush();
        }
    }

    private boolean refreshJoin(RoomSubscription recipient, RoomView view) {
        RoomStream stream = registry.stream(recipient.room());
        return stream != null && stream.subscribers().refreshJoin(recipient.connection(), view);
    }

    /**
     * Runs the task unless the connection is subscribed to the room or gone. What it queues precedes a later {@code
     * room_added}; it must not write.
     *
     * @return whether it was run
     */
    public boolean runIfUnsubscribed(Connection connection, RoomId room, Runnable task) {
        return computeWithLock(connection, false, subscribed -> {
            boolean runs = !subscribed.contains(room);
            if (runs) {
                task.run();
            }
            return runs;
        });
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
        computeWithLock(connection, false, subscribed -> {
            task.accept(subscribed);
            return true;
        });
    }

    private <T> T computeWithLock(Connection connection, T ifUntracked, Function<SubscribedRooms, T> task) {
        SubscribedRooms subscribed = subscriptions.get(connection);
        if (subscribed == null) {
            return ifUntracked;
        }
        synchronized (subscribed) {
            return task.apply(subscribed);
        }
    }
}
