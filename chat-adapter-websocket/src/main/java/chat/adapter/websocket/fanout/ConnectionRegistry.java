package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds open connections by room, user and session. Drops the channels of rooms without connections: subscribing and
 * unsubscribing run while the map locks the entry of the room, so that no connection subscribes to a dropped channel.
 * Lookups take no lock. Thread-safe.
 */
final class ConnectionRegistry {
    private final int socketsPerUser;
    private final Function<RoomId, RoomChannel> newChannel;
    private final ConcurrentHashMap<RoomId, RoomChannel> channels = new ConcurrentHashMap<>();
    private final ConnectionIndex<UserId> users = new ConnectionIndex<>();
    private final ConnectionIndex<SessionId> sessions = new ConnectionIndex<>();

    /** @param socketsPerUser the connections that a user may have open; 0 for no limit */
    ConnectionRegistry(int socketsPerUser, Function<RoomId, RoomChannel> newChannel) {
        this.socketsPerUser = socketsPerUser;
        this.newChannel = newChannel;
    }

    /**
     * Adds the connection by user and by session.
     *
     * @return false if the user has too many connections; it is not added then
     */
    boolean add(Connection connection) {
        ConnectionIdentity identity = connection.identity();
        if (!users.add(identity.user().id(), connection, socketsPerUser)) {
            return false;
        }
        sessions.add(identity.session(), connection, 0);
        return true;
    }

    void remove(Connection connection) {
        ConnectionIdentity identity = connection.identity();
        users.remove(identity.user().id(), connection);
        sessions.remove(identity.session(), connection);
    }

    /** Runs the task on the channel of the room, which is created if needed and not dropped meanwhile. */
    void withChannel(RoomId room, Consumer<RoomChannel> task) {
        channels.compute(room, (id, held) -> {
            RoomChannel channel = held == null ? newChannel.apply(id) : held;
            task.accept(channel);
            return channel;
        });
    }

    void unsubscribe(RoomId room, Connection connection) {
        channels.computeIfPresent(room, (id, channel) -> {
            channel.subscribers().unsubscribe(connection);
            return channel.subscribers().isEmpty() ? null : channel;
        });
    }

    /** Applies the archived state of rooms that were read while a connection was subscribed to them. */
    void updateArchived(Collection<RoomView> views) {
        views.forEach(view -> {
            RoomChannel channel = channel(new RoomId(view.id()));
            if (channel != null && view.revision() != null) {
                channel.archivedFlag().update(view.revision(), view.archived());
            }
        });
    }

    @Nullable
    RoomChannel channel(RoomId room) {
        return channels.get(room);
    }

    Collection<RoomChannel> channels() {
        return channels.values();
    }

    List<Connection> connectionsOf(UserId user) {
        return users.get(user);
    }

    /** The multi-room connections that are subscribed to the room; a live view. */
    Collection<Connection> multiRoomConnectionsIn(RoomId room) {
        RoomChannel channel = channel(room);
        return channel == null ? List.of() : channel.subscribers().multiRoom();
    }

    /** The multi-room connections of the user. */
    Collection<Connection> multiRoomConnectionsOf(UserId user) {
        return connectionsOf(user).stream()
                .filter(connection -> connection.identity().room().isEmpty())
                .toList();
    }

    Set<UserId> users() {
        return users.keys();
    }

    List<Connection> connectionsOf(SessionId session) {
        return sessions.get(session);
    }

    Set<SessionId> sessions() {
        return sessions.keys();
    }

    boolean isEmpty() {
        return channels.isEmpty() && users.isEmpty() && sessions.isEmpty();
    }
}
