package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.count.SocketCounts;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.frame.RoomGone;
import chat.adapter.websocket.presence.Presences;
import chat.adapter.websocket.setting.Bound;
import chat.adapter.websocket.setting.SocketSettings;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.Announcer;
import chat.domain.port.Typing;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.Person;
import chat.domain.user.UserId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who hears what. A socket that is closing is found no more, so nothing reaches it. Whoever announces is never kept
 * waiting: rows and last words go out on threads of the pool.
 */
public final class Hub implements Announcer, Connection.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Executor pool;
    private final FrameSpeller speller;
    private final Audience audience;
    private final Places places;
    private final Tally tally;
    private final Presences presences;
    private final Typing typing;
    private final SocketCounts counts = new SocketCounts();
    private final LateLookup lookup = new LateLookup();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Farewell farewell;
    private volatile boolean leaving;

    /**
     * @param pool where rows are told; few threads will do, as many as there are processors
     * @param counting where what is unread is counted, which waits for the database
     */
    public Hub(SocketSettings settings, Executor pool, Executor counting, ObjectMapper mapper) {
        Ticks ticks = new Ticks();
        Channel.Means means = new Channel.Means(
                new MessageSpeller(mapper), batchBound(settings.outgoing()), pool, ticks::next, counts.delivered());
        this.pool = pool;
        this.speller = new FrameSpeller(mapper);
        this.audience = new Audience(
                settings.socketsPerUser(), room -> new Channel("room " + room.value(), means, admissionTo(room)));
        this.places = new Places(audience, ticks, speller);
        this.tally = new Tally(audience, places, lookup, speller, counting);
        this.presences = new Presences(new AllRoomListeners(audience), speller, counting);
        this.typing = new TypingFanOut(audience, places, speller);
    }

    private Channel.Admission admissionTo(RoomId room) {
        return (channel, connection, entry) -> places.admit(channel, room, connection, entry, lookup);
    }

    // No batch may fill the queue of a reader that is only a little behind.
    private static Bound batchBound(Bound queue) {
        return new Bound(Math.max(1, queue.frames() / 2), Math.max(1, queue.bytes() / 4));
    }

    /** Where to look things up; to be told before the first socket is let in, and after what is looked up is there. */
    public void lookUpIn(Lookup found) {
        lookup.is(found);
    }

    /**
     * Lets the socket be found from now on, and one that is about one room hear it; one too many of its user, or a late
     * one, is closed instead. One that is about all rooms is told nothing before its {@link Connection#greet}.
     */
    public void open(Connection connection) {
        connections.add(connection);
        if (connection.seat().room().isEmpty()) {
            connection.holdBack();
            places.register(connection);
        }
        if (!audience.add(connection)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        connection.seat().room().ifPresent(room -> audience.enter(room, channel -> channel.add(connection)));
        presences.opened(connection);
        (connection.seat().room().isPresent() ? counts.openedForOneRoom() : counts.openedForAllRooms()).increment();
        if (leaving) {
            connection.close(CloseCode.GOING_AWAY);
        } else if (!connection.isOpen()) {
            closing(connection);
        }
    }

    /** Runs that after all rows of the room that were announced until now were sent. Never waits. */
    public void afterRows(RoomId room, Runnable task) {
        Channel channel = audience.channel(room);
        if (channel == null) {
            task.run();
        } else {
            channel.afterRows(task);
        }
    }

    /** Which rooms the sockets hear that are about all rooms of their users. */
    public Places places() {
        return places;
    }

    /** Who is there, as those are told who share a room. */
    public Presences presences() {
        return presences;
    }

    /** Where it is told who is writing. */
    public Typing typing() {
        return typing;
    }

    /** Those who have a socket open, or had one since this was asked last. */
    public Set<UserId> seen() {
        Set<UserId> all = presences.visitors();
        all.addAll(audience.users());
        return all;
    }

    /** What was counted of all sockets. */
    public SocketCounts counts() {
        return counts;
    }

    /** All sockets that have a TCP connection, those that are closing too. */
    public Collection<Connection> connections() {
        return connections;
    }

    @Override
    public void gone(Connection connection) {
        if (connections.remove(connection)) {
            counts.closed(connection.closeCode());
        }
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

    // Who left hears none of these rows, and who joined none before they were told of the room.
    @Override
    public void committed(List<Message> rows) {
        rows.forEach(row -> guarded(row, this::moved));
        rows.forEach(row -> guarded(row, this::announced));
    }

    // Whoever announces goes on to other rows and rooms, whatever one of them throws.
    private static void guarded(Message row, Consumer<Message> work) {
        try {
            work.accept(row);
        } catch (Throwable fault) {
            LOG.error(
                    "Revision {} of room {} could not be announced",
                    row.revision().value(),
                    row.id().room().value(),
                    fault);
        }
    }

    private void moved(Message row) {
        switch (row.kind()) {
            case JOINED -> joined(row.author().id(), row.id().room());
            case LEFT -> left(row);
            case POSTED, DELETED, ROOM -> {}
        }
    }

    private void announced(Message row) {
        Channel channel = audience.channel(row.id().room());
        if (channel != null) {
            channel.announce(row);
        }
    }

    private void joined(UserId user, RoomId room) {
        places.joined(user, room);
        presences.joined(user, room);
    }

    private void left(Message row) {
        RoomId room = row.id().room();
        List<Connection> theirs = audience.of(row.author().id());
        retire(theirs.stream().filter(one -> one.seat().isOnlyIn(room)).toList(), CloseCode.NOT_A_MEMBER);
        flush(places.left(theirs, row.by().isPresent() ? RoomGone.removed(room) : RoomGone.left(room)));
        presences.left(row.author().id(), room);
    }

    @Override
    public void roomDeleted(RoomId room) {
        Channel channel = audience.channel(room);
        if (channel != null) {
            retire(channel.plain(), CloseCode.NOT_A_MEMBER);
            flush(places.left(channel.typed(), RoomGone.deleted(room)));
        }
        presences.roomDeleted(room);
    }

    @Override
    public void placeChanged(RoomId room, UserId member) {
        tally.placed(room, member);
    }

    @Override
    public void sessionEnded(SessionId session) {
        retire(audience.of(session), CloseCode.SESSION_ENDED);
    }

    @Override
    public void accountClosed(UserId user) {
        retire(audience.of(user), CloseCode.DEACTIVATED);
    }

    // Everybody shares a room with everybody.
    @Override
    public void personChanged(Person person) {
        Batch batch = speller.batch(PersonFrame.of(person));
        List<Connection> told = new ArrayList<>(places.connections());
        told.forEach(connection -> connection.enqueue(batch));
        flush(told);
    }

    @Override
    public void pointerMoved(RoomId room, UserId reader) {
        tally.changed(room, reader);
    }

    @Override
    public void countsChanged(MessageId row, Set<UserId> readers) {
        tally.changed(row, readers);
    }

    private void retire(List<Connection> retired, CloseCode code) {
        retired.forEach(connection -> connection.retire(code));
        flush(retired);
    }

    private void flush(List<Connection> written) {
        if (written.isEmpty()) {
            return;
        }
        try {
            pool.execute(() -> written.forEach(Connection::flush));
        } catch (Throwable fault) {
            LOG.error(
                    "{} sockets are written to by who announces, as the fan-out takes no work", written.size(), fault);
            written.forEach(Connection::flush);
        }
    }

    @Override
    public void closing(Connection connection) {
        Seat seat = connection.seat();
        audience.remove(connection);
        seat.room().ifPresent(room -> audience.leave(room, connection));
        places.closing(connection);
        presences.closed(connection);
    }

    @Override
    public void dropped(Connection connection) {
        counts.dropped().increment();
    }

    @Override
    public void done(Connection connection) {
        Farewell waiting = farewell;
        if (waiting != null) {
            waiting.done(connection);
        }
    }

    /**
     * Lets nobody in any more, and closes every socket with 1001: after the rows that are under way, or after a word
     * when to come back. Returns when all was written, or after {@code most}: then false.
     */
    public boolean leave(Duration most) throws InterruptedException {
        leaving = true;
        Farewell waiting = new Farewell(connections);
        farewell = waiting;
        audience.channels().forEach(channel -> channel.finish(CloseCode.GOING_AWAY));
        Farewell.Spread spread = new Farewell.Spread(places.connections().size());
        List<Connection> told = new ArrayList<>(places.connections());
        told.forEach(connection -> sendBye(connection, spread.next()));
        retire(told, CloseCode.GOING_AWAY);
        return waiting.await(most);
    }

    // The others are told all the same, and closed.
    private void sendBye(Connection connection, long comeBackMs) {
        try {
            connection.enqueue(speller.batch(RoomFrames.Bye.draining(comeBackMs)));
        } catch (Throwable fault) {
            LOG.error("The {} could not be told when to come back", connection, fault);
        }
    }
}
