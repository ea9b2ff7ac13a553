package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.frame.RoomGone;
import chat.application.view.RoomView;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
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
public final class Places {
    private final Audience audience;
    private final Ticks ticks;
    private final FrameSpeller speller;
    private final Map<Connection, Subscriptions> subscriptions = new ConcurrentHashMap<>();

    Places(Audience audience, Ticks ticks, FrameSpeller speller) {
        this.audience = audience;
        this.ticks = ticks;
        this.speller = speller;
    }

    /** From here on the socket hears of what becomes of its user's memberships. */
    void register(Connection connection) {
        subscriptions.put(connection, new Subscriptions());
    }

    Collection<Connection> connections() {
        return subscriptions.keySet();
    }

    /** Lets the socket hear these rooms, but for those that its user has left since they were read. */
    public void subscribe(Connection connection, Set<RoomId> rooms) {
        with(connection, subscribed -> {
            for (RoomId room : rooms) {
                if (subscribed.read(room)) {
                    audience.enter(room, channel -> channel.add(connection));
                }
            }
        });
    }

    /** The rooms that the socket hears, now that all are read. */
    public Set<RoomId> opened(Connection connection) {
        Subscriptions subscribed = subscriptions.get(connection);
        if (subscribed == null) {
            return Set.of();
        }
        synchronized (subscribed) {
            return subscribed.opened(ticks.last());
        }
    }

    /** What the socket's user sees of these rooms, as it is read while the socket hears them. */
    public void seen(Collection<RoomView> views) {
        views.forEach(view -> {
            Channel channel = audience.channel(new RoomId(view.id()));
            if (channel != null && view.revision() != null) {
                channel.latch().told(view.revision(), view.archived());
            }
        });
    }

    void joined(UserId user, RoomId room) {
        forEach(audience.of(user), (connection, subscribed) -> {
            if (subscribed.joined(room)) {
                audience.enter(room, channel -> channel.enter(connection));
            }
        });
    }

    /** Gives the sockets that could hear the room; what they are told of it is not written yet. */
    List<Connection> left(Collection<Connection> connections, RoomGone gone) {
        RoomId room = new RoomId(gone.roomId());
        Batch batch = speller.batch(gone);
        List<Connection> told = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.left(room)) {
                audience.leave(room, connection);
                connection.enqueue(batch);
                told.add(connection);
            }
        });
        return told;
    }

    /**
     * Tells the socket of a room that it entered, and lets it hear; unless its user has left again. Who left and entered
     * again while the room was looked up is admitted by the new entry, with a newer view.
     */
    void admit(Channel channel, RoomId room, Connection connection, Channel.Entry entry, Lookup lookup) {
        Optional<RoomView> view = lookup.room(room, connection.seat().user().id());
        view.ifPresent(found -> seen(List.of(found)));
        with(connection, subscribed -> {
            if (!channel.isEntering(connection, entry)) {
                return;
            }
            if (view.isPresent() && subscribed.hears(room) && connection.isOpen()) {
                connection.enqueue(speller.batch(RoomFrames.Added.of(view.get())));
                channel.add(connection);
            } else {
                channel.refuse(connection, entry);
            }
        });
        connection.flush();
    }

    void closing(Connection connection) {
        Subscriptions subscribed = subscriptions.remove(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                subscribed.close().forEach(room -> audience.leave(room, connection));
            }
        }
    }

    /** The rooms in which something was told since this was asked last, and up to which revision all was told. */
    public Map<Long, Long> changedSince(Connection connection) {
        Map<Long, Long> revisions = new LinkedHashMap<>();
        with(connection, subscribed -> {
            long since = subscribed.pong(ticks.last());
            for (RoomId room : subscribed.all()) {
                Channel channel = audience.channel(room);
                if (channel != null && channel.lastTick() > since) {
                    revisions.put(room.value(), channel.seen());
                }
            }
        });
        return revisions;
    }

    /** Those of them that hear that room. */
    List<Connection> hearing(Collection<Connection> connections, RoomId room) {
        List<Connection> found = new ArrayList<>();
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.hears(room)) {
                found.add(connection);
            }
        });
        return found;
    }

    /** Tells those of them that hear that room now: who was told that it is gone hears no more of it. */
    void tell(Collection<Connection> connections, RoomId room, Batch batch) {
        forEach(connections, (connection, subscribed) -> {
            if (subscribed.hears(room)) {
                connection.enqueue(batch);
            }
        });
        connections.forEach(Connection::flush);
    }

    /** What is done with one socket's subscriptions while they are guarded. */
    @FunctionalInterface
    private interface Guarded {
        void with(Connection connection, Subscriptions subscribed);
    }

    private void forEach(Collection<Connection> connections, Guarded work) {
        connections.forEach(connection -> with(connection, subscribed -> work.with(connection, subscribed)));
    }

    private void with(Connection connection, Consumer<Subscriptions> work) {
        @Nullable Subscriptions subscribed = subscriptions.get(connection);
        if (subscribed != null) {
            synchronized (subscribed) {
                work.accept(subscribed);
            }
        }
    }
}
