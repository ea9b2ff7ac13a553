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

/** Which rooms each socket hears that hears all rooms of its user, and how it is told when they become others. */
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

    /** From here on the socket hears of what becomes of its user's memberships. */
    void add(Connection connection) {
        subscriptions.put(connection, new SubscribedRooms());
    }

    Collection<Connection> connections() {
        return subscriptions.keySet();
    }

    /** Lets the socket hear these rooms, but for those that its user has left since they were read. */
    public void subscribe(Connection connection, Set<RoomId> rooms) {
        withLock(connection, subscribed -> {
            for (RoomId room : rooms) {
                if (subscribed.addLoaded(room)) {
                    registry.withChannel(room, channel -> channel.subscribe(connection));
                }
            }
        });
    }

    /** The rooms that the socket hears, now that all are read. */
    public Set<RoomId> finishLoading(Connection connection) {
        SubscribedRooms subscribed = subscriptions.get(connection);
        if (subscribed == null) {
            return Set.of();
        }
        synchronized (subscribed) {
            return subscribed.finishLoading(activity.last());
        }
    }

    /** What the socket's user sees of these rooms, as it is read while the socket hears them. */
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

    /** Gives the sockets that could hear the room; what they are told of it is not written yet. */
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
     * Tells the socket of a room that it entered, and lets it hear; unless its user has left again. Who left and entered
     * again while the room was looked up is admitted by the new entry, with a newer view.
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

    /** The rooms in which something was told since this was asked last, and up to which revision all was told. */
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

    /** Those of them that hear that room. */
    List<Connection> subscribedTo(Collection<Connection> connections, RoomId room) {
        List<Connection> found = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.contains(room)) {
                found.add(connection);
            }
        });
        return found;
    }

    /** Tells those of them that hear that room now: who was told that it is gone hears no more of it. */
    void sendIfSubscribed(Collection<Connection> connections, RoomId room, FrameBatch batch) {
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.contains(room)) {
                connection.enqueue(batch);
            }
        });
        connections.forEach(Connection::flush);
    }

    /** What is done with one socket's subscriptions while they are guarded. */
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
