package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
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

/** The open sockets, to be found by room, by user and by session. A room without sockets is forgotten. */
final class ConnectionRegistry {
    private final int socketsPerUser;
    private final Function<RoomId, RoomChannel> newChannel;
    private final ConcurrentHashMap<RoomId, RoomChannel> channels = new ConcurrentHashMap<>();
    private final ConnectionIndex<UserId> users = new ConnectionIndex<>();
    private final ConnectionIndex<SessionId> sessions = new ConnectionIndex<>();

    /** @param socketsPerUser 0 for no limit */
    ConnectionRegistry(int socketsPerUser, Function<RoomId, RoomChannel> newChannel) {
        this.socketsPerUser = socketsPerUser;
        this.newChannel = newChannel;
    }

    /** False, and not added, if it is one too many of its user. */
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

    /** Lets somebody into a room's channel, in whatever way, while it cannot be forgotten. */
    void withChannel(RoomId room, Consumer<RoomChannel> way) {
        channels.compute(room, (id, held) -> {
            RoomChannel channel = held == null ? newChannel.apply(id) : held;
            way.accept(channel);
            return channel;
        });
    }

    void unsubscribe(RoomId room, Connection connection) {
        channels.computeIfPresent(room, (id, channel) -> {
            channel.unsubscribe(connection);
            return channel.isEmpty() ? null : channel;
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
