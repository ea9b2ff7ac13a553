package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.setting.Bound;
import chat.adapter.websocket.setting.SocketSettings;
import chat.domain.message.Message;
import chat.domain.port.Announcer;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what. A socket that is closing is found no more, so nothing reaches it. Whoever announces is never kept
 * waiting: rows and last words go out on threads of the pool.
 */
public final class Hub implements Announcer, Connection.Watcher {
    private final Executor pool;
    private final Audience audience;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Farewell farewell;
    private volatile boolean leaving;

    /** @param pool few threads will do: as many as there are processors */
    public Hub(SocketSettings settings, Executor pool, ObjectMapper mapper) {
        MessageSpeller speller = new MessageSpeller(mapper);
        Bound batch = batchBound(settings.outgoing());
        this.pool = pool;
        this.audience = new Audience(settings.socketsPerUser(), () -> new Channel(speller, batch, pool));
    }

    // No batch may fill the queue of a reader that is only a little behind.
    private static Bound batchBound(Bound queue) {
        return new Bound(Math.max(1, queue.frames() / 2), Math.max(1, queue.bytes() / 4));
    }

    /** Lets the socket hear its room from now on; one too many of its user, or a late one, is closed instead. */
    public void open(Connection connection) {
        connections.add(connection);
        if (!audience.add(connection)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
        } else if (leaving) {
            connection.close(CloseCode.GOING_AWAY);
        } else if (!connection.isOpen()) {
            audience.remove(connection);
        }
    }

    /** All sockets that have a TCP connection, those that are closing too. */
    public Collection<Connection> connections() {
        return connections;
    }

    @Override
    public void gone(Connection connection) {
        connections.remove(connection);
    }

    /** Whether no more sockets are wanted. */
    public boolean isLeaving() {
        return leaving;
    }

    /** The sessions that sockets are open with. */
    public Set<SessionId> sessions() {
        return audience.sessions();
    }

    /** Whether nobody listens to anything. */
    public boolean isDeserted() {
        return audience.isEmpty();
    }

    @Override
    public void committed(List<Message> rows) {
        for (Message row : rows) {
            if (row.kind() == Message.Kind.LEFT) {
                retire(audience.of(row.author().id(), row.id().room()), CloseCode.NOT_A_MEMBER);
            }
        }
        for (Message row : rows) {
            Channel channel = audience.channel(row.id().room());
            if (channel != null) {
                channel.announce(row);
            }
        }
    }

    @Override
    public void roomDeleted(RoomId room) {
        retire(audience.in(room), CloseCode.NOT_A_MEMBER);
    }

    @Override
    public void sessionEnded(SessionId session) {
        retire(audience.of(session), CloseCode.SESSION_ENDED);
    }

    private void retire(List<Connection> retired, CloseCode code) {
        if (retired.isEmpty()) {
            return;
        }
        retired.forEach(connection -> connection.retire(code));
        try {
            pool.execute(() -> retired.forEach(Connection::flush));
        } catch (RejectedExecutionException stopped) {
            retired.forEach(Connection::flush);
        }
    }

    @Override
    public void closing(Connection connection) {
        audience.remove(connection);
    }

    @Override
    public void done(Connection connection) {
        Farewell waiting = farewell;
        if (waiting != null) {
            waiting.done(connection);
        }
    }

    /**
     * Lets nobody in any more, and closes every socket with 1001 after the rows that are under way. Returns when all
     * was written, or after {@code most}: then false.
     */
    public boolean leave(Duration most) throws InterruptedException {
        leaving = true;
        Farewell waiting = new Farewell(connections);
        farewell = waiting;
        audience.channels().forEach(channel -> channel.finish(CloseCode.GOING_AWAY));
        return waiting.await(most);
    }
}
