package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The open sockets, to be found by room, by user and by session. A room without sockets is forgotten. */
final class Audience {
    private final int socketsPerUser;
    private final Function<RoomId, Channel> newChannel;
    private final ConcurrentHashMap<RoomId, Channel> channels = new ConcurrentHashMap<>();
    private final SocketIndex<UserId> users = new SocketIndex<>();
    private final SocketIndex<SessionId> sessions = new SocketIndex<>();

    /** @param socketsPerUser 0 for no limit */
    Audience(int socketsPerUser, Function<RoomId, Channel> newChannel) {
        this.socketsPerUser = socketsPerUser;
        this.newChannel = newChannel;
    }

    /** False, and not added, if it is one too many of its user. */
    boolean add(Connection connection) {
        Seat seat = connection.seat();
        if (!users.add(seat.user().id(), connection, socketsPerUser)) {
            return false;
        }
        sessions.add(seat.session(), connection, 0);
        return true;
    }

    void remove(Connection connection) {
        Seat seat = connection.seat();
        users.remove(seat.user().id(), connection);
        sessions.remove(seat.session(), connection);
    }

    /** Lets somebody into a room's channel, in whatever way, while it cannot be forgotten. */
    void enter(RoomId room, Consumer<Channel> way) {
        channels.compute(room, (id, held) -> {
            Channel channel = held == null ? newChannel.apply(id) : held;
            way.accept(channel);
            return channel;
        });
    }

    void leave(RoomId room, Connection connection) {
        channels.computeIfPresent(room, (id, channel) -> {
            channel.remove(connection);
            return channel.isEmpty() ? null : channel;
        });
    }

    @Nullable
    Channel channel(RoomId room) {
        return channels.get(room);
    }

    Collection<Channel> channels() {
        return channels.values();
    }

    List<Connection> of(UserId user) {
        return users.of(user);
    }

    Set<UserId> users() {
        return users.keys();
    }

    List<Connection> of(SessionId session) {
        return sessions.of(session);
    }

    Set<SessionId> sessions() {
        return sessions.keys();
    }

    boolean isEmpty() {
        return channels.isEmpty() && users.isEmpty() && sessions.isEmpty();
    }
}
