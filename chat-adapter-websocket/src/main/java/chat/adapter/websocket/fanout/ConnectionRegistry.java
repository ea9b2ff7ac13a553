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
 * Finds open connections by room, user and session. Drops the streams of rooms without connections: subscribing and
 * unsubscribing run while the map locks the entry of the room, so that no connection subscribes to a dropped stream.
 * Lookups take no lock. Thread-safe.
 */
final class ConnectionRegistry {
    private final int socketsPerUser;
    private final Function<RoomId, RoomStream> newStream;
    private final ConcurrentHashMap<RoomId, RoomStream> streams = new ConcurrentHashMap<>();
    private final ConnectionIndex<UserId> users = new ConnectionIndex<>();
    private final ConnectionIndex<SessionId> sessions = new ConnectionIndex<>();

    /** @param socketsPerUser the connections that a user may have open; 0 for no limit */
    ConnectionRegistry(int socketsPerUser, Function<RoomId, RoomStream> newStream) {
        this.socketsPerUser = socketsPerUser;
        this.newStream = newStream;
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

    /** Runs the task on the stream of the room, which is created if needed and not dropped meanwhile. */
    void withStream(RoomId room, Consumer<RoomStream> task) {
        streams.compute(room, (id, held) -> {
            RoomStream stream = held == null ? newStream.apply(id) : held;
            task.accept(stream);
            return stream;
        });
    }

    void unsubscribe(RoomId room, Connection connection) {
        streams.computeIfPresent(room, (id, stream) -> {
            stream.subscribers().unsubscribe(connection);
            return stream.subscribers().isEmpty() ? null : stream;
        });
    }

    /** Applies the archived state of rooms that were read while a connection was subscribed to them. */
    void updateArchived(Collection<RoomView> views) {
        views.forEach(view -> {
            RoomStream stream = stream(new RoomId(view.id()));
            if (stream != null && view.revision() != null) {
                stream.archivedFlag().update(view.revision(), view.archived());
            }
        });
    }

    @Nullable
    RoomStream stream(RoomId room) {
        return streams.get(room);
    }

    Collection<RoomStream> streams() {
        return streams.values();
    }

    List<Connection> connectionsOf(UserId user) {
        return users.get(user);
    }

    /** The multi-room connections that are subscribed to the room, or about to be. */
    Collection<Connection> multiRoomConnectionsIn(RoomId room) {
        RoomStream stream = stream(room);
        return stream == null ? List.of() : stream.subscribers().allMultiRoomConnections();
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
        return streams.isEmpty() && users.isEmpty() && sessions.isEmpty();
    }
}
