package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.RoomRemovedFrame;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The room subscriptions of multi-room connections, kept in line with the memberships of their users. Thread-safe. */
public final class RoomSubscriptions {
    private final ConnectionRegistry registry;
    private final ActivityCounter activity;
    private final FrameEncoder encoder;
    private final Map<Connection, SubscribedRooms> subscriptions = new ConcurrentHashMap<>();

    RoomSubscriptions(ConnectionRegistry registry, ActivityCounter ticks, FrameEncoder encoder) {
        this.registry = registry;
        this.activity = ticks;
        this.encoder = encoder;
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
                    registry.withChannel(room, channel -> channel.subscribe(connection));
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

    /** Applies the archived state of rooms that were read while a connection was subscribed to them. */
    public void updateArchived(Collection<RoomView> views) {
        views.forEach(view -> {
            RoomChannel channel = registry.channel(new RoomId(view.id()));
            if (channel != null && view.revision() != null) {
                channel.archivedFlag().update(view.revision(), view.archived());
            }
        });
    }

    void userJoined(UserId user, RoomId room) {
        forEach(registry.connectionsOf(user), (connection, subscribed) -> {
            if (subscribed.add(room)) {
                registry.withChannel(room, channel -> channel.beginJoin(connection));
            }
        });
    }

    /**
     * Unsubscribes the connections from the room and queues the frame, which the caller must flush.
     *
     * @return the connections that were subscribed
     */
    List<Connection> userLeft(Collection<Connection> connections, RoomRemovedFrame gone) {
        RoomId room = new RoomId(gone.roomId());
        FrameBatch batch = encoder.encode(gone);
        List<Connection> recipients = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.remove(room)) {
                registry.unsubscribe(room, connection);
                connection.enqueue(batch);
                recipients.add(connection);
            }
        });
        return recipients;
    }

    /**
     * Sends {@code room_added} to a connection that joined a room and subscribes it, unless its user has left again. If
     * the user left and joined again during the query, only the new entry completes the join, with a newer view.
     */
    void completeJoin(
            RoomChannel channel, RoomId room, Connection connection, RoomChannel.Entry entry, RoomQueries queries) {
        Optional<RoomView> view =
                queries.room(room, connection.identity().user().id());
        view.ifPresent(found -> updateArchived(List.of(found)));
        withLock(connection, subscribed -> {
            if (!channel.isEntering(connection, entry)) {
                return;
            }
            if (view.isPresent() && subscribed.contains(room) && connection.isOpen()) {
                connection.enqueue(encoder.encode(RoomFrames.RoomAddedFrame.of(view.get())));
                channel.subscribe(connection);
            } else {
                channel.refuse(connection, entry);
            }
        });
        connection.flush();
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
     * The rooms with deliveries since the last call, each with the revision up to which all rows are sent.
     *
     * @return revisions by room id
     */
    public Map<Long, Long> changedRevisions(Connection connection) {
        Map<Long, Long> revisions = new LinkedHashMap<>();
        withLock(connection, subscribed -> {
            long since = subscribed.advanceLastPong(activity.last());
            for (RoomId room : subscribed.roomIds()) {
                RoomChannel channel = registry.channel(room);
                if (channel != null && channel.lastActivity() > since) {
                    revisions.put(room.value(), channel.lastRevision());
                }
            }
        });
        return revisions;
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
    private interface SubscriptionTask {
        void run(Connection connection, SubscribedRooms subscribed);
    }

    private void forEach(Collection<Connection> connections, SubscriptionTask work) {
        connections.forEach(connection -> withLock(connection, subscribed -> work.run(connection, subscribed)));
    }

    private void withLock(Connection connection, Consumer<SubscribedRooms> work) {
        @Nullable SubscribedRooms subscribed = subscriptions.get(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                work.accept(subscribed);
            }
        }
    }
}
