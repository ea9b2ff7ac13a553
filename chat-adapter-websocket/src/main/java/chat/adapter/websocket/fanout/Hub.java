package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.RoomRemovedFrame;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.presence.PresenceService;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.port.EventPublisher;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
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
 * Registers connections and fans events out to the subscribed ones. A closing connection is no longer registered, so it
 * receives nothing. Publishers are not blocked: pool threads write rows and close frames. Thread-safe.
 */
public final class Hub implements EventPublisher, Connection.LifecycleListener {
    private static final Logger LOG = LoggerFactory.getLogger(Hub.class);

    private final Executor pool;
    private final FrameEncoder encoder;
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final UnreadNotifier unread;
    private final PresenceService presence;
    private final TypingPublisher typing;
    private final SocketCounters counters = new SocketCounters();
    private final DeferredRoomQueries queries = new DeferredRoomQueries();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ShutdownDrain shutdownDrain;
    private volatile boolean draining;

    /**
     * @param pool runs the fan-out; it needs no more threads than there are processors
     * @param counting runs what waits for the database, such as unread counts
     */
    public Hub(SocketSettings settings, Executor pool, Executor counting, ObjectMapper mapper) {
        ActivityCounter ticks = new ActivityCounter();
        RoomChannel.ChannelServices services = new RoomChannel.ChannelServices(
                new MessageEncoder(mapper),
                batchLimit(settings.outgoingLimit()),
                pool,
                ticks::next,
                counters.delivered());
        this.pool = pool;
        this.encoder = new FrameEncoder(mapper);
        this.registry = new ConnectionRegistry(
                settings.socketsPerUser(),
                room -> new RoomChannel("room " + room.value(), services, pendingJoinFor(room)));
        this.subscriptions = new RoomSubscriptions(registry, ticks, encoder);
        this.unread = new UnreadNotifier(registry, subscriptions, queries, encoder, counting);
        this.presence = new PresenceService(new MultiRoomConnections(registry), encoder, counting);
        this.typing = new TypingFanOut(registry, subscriptions, encoder);
    }

    private RoomChannel.PendingJoin pendingJoinFor(RoomId room) {
        return (channel, connection, entry) -> subscriptions.completeJoin(channel, room, connection, entry, queries);
    }

    // No batch may fill the queue of a client that is only slightly behind.
    private static QueueLimit batchLimit(QueueLimit queue) {
        return new QueueLimit(Math.max(1, queue.frames() / 2), Math.max(1, queue.bytes() / 4));
    }

    /** Sets the queries. Call it when they are usable and before the first connection is registered. */
    public void setRoomQueries(RoomQueries found) {
        queries.set(found);
    }

    /**
     * Registers the connection, and subscribes a single-room connection to its room. Closes the connection if its user
     * has too many, or if the server is draining. Until {@link Connection#release}, a multi-room connection writes
     * nothing.
     */
    public void register(Connection connection) {
        connections.add(connection);
        if (connection.identity().room().isEmpty()) {
            connection.hold();
            subscriptions.add(connection);
        }
        if (!registry.add(connection)) {
            connection.close(CloseCode.TOO_MANY_CONNECTIONS);
            return;
        }
        connection
                .identity()
                .room()
                .ifPresent(room -> registry.withChannel(room, channel -> channel.subscribe(connection)));
        presence.connectionOpened(connection);
        (connection.identity().room().isPresent() ? counters.openedSingleRoom() : counters.openedMultiRoom())
                .increment();
        if (draining) {
            connection.close(CloseCode.GOING_AWAY);
        } else if (!connection.isOpen()) {
            onClosing(connection);
        }
    }

    /**
     * Runs the task after all rows of the room that were published until now are sent; on the calling thread if the
     * room has no connections. Never blocks.
     */
    public void afterRows(RoomId room, Runnable task) {
        RoomChannel channel = registry.channel(room);
        if (channel == null) {
            task.run();
        } else {
            channel.afterRows(task);
        }
    }

    /** The room subscriptions of multi-room connections. */
    public RoomSubscriptions subscriptions() {
        return subscriptions;
    }

    /** Sends users the presence of those who share a room with them. */
    public PresenceService presence() {
        return presence;
    }

    /** Publishes typing notifications. */
    public TypingPublisher typing() {
        return typing;
    }

    /** Returns and resets the users who have a connection open, or had one since the last call. */
    public Set<UserId> takeSeenUsers() {
        Set<UserId> all = presence.recentUsers();
        all.addAll(registry.users());
        return all;
    }

    /** The counters of all connections. */
    public SocketCounters counters() {
        return counters;
    }

    /** A live view of the connections whose TCP connection exists, including closing ones. */
    public Collection<Connection> connections() {
        return connections;
    }

    @Override
    public void onDisconnected(Connection connection) {
        if (connections.remove(connection)) {
            counters.closed(connection.closeCode());
        }
    }

    /** True if the server is draining and accepts no more connections. */
    public boolean isDraining() {
        return draining;
    }

    /** The sessions that have open connections. */
    public Set<SessionId> sessionIds() {
        return registry.sessions();
    }

    /** True if no connection is registered or subscribed. */
    public boolean hasNoConnections() {
        return registry.isEmpty();
    }

    // A user who left receives none of these rows; a user who joined receives none before room_added.
    @Override
    public void messagesChanged(List<Message> rows) {
        rows.forEach(row -> guarded(row, this::moved));
        rows.forEach(row -> guarded(row, this::announced));
    }

    // A failure of one row must not stop the other rows and rooms.
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
            case JOINED -> memberJoined(row.author().id(), row.id().room());
            case LEFT -> memberLeft(row);
            case POSTED, DELETED, ROOM_CHANGED -> {}
        }
    }

    private void announced(Message row) {
        RoomChannel channel = registry.channel(row.id().room());
        if (channel != null) {
            channel.publish(row);
        }
    }

    private void memberJoined(UserId user, RoomId room) {
        subscriptions.userJoined(user, room);
        presence.joined(user, room);
    }

    private void memberLeft(Message row) {
        RoomId room = row.id().room();
        List<Connection> connections = registry.connectionsOf(row.author().id());
        beginClose(
                connections.stream()
                        .filter(one -> one.identity().isLimitedTo(room))
                        .toList(),
                CloseCode.NOT_A_MEMBER);
        flush(subscriptions.userLeft(
                connections, row.actor().isPresent() ? RoomRemovedFrame.removed(room) : RoomRemovedFrame.left(room)));
        presence.left(row.author().id(), room);
    }

    @Override
    public void roomDeleted(RoomId room) {
        RoomChannel channel = registry.channel(room);
        if (channel != null) {
            beginClose(channel.singleRoom(), CloseCode.NOT_A_MEMBER);
            flush(subscriptions.userLeft(channel.multiRoom(), RoomRemovedFrame.deleted(room)));
        }
        presence.roomDeleted(room);
    }

    @Override
    public void membershipChanged(RoomId room, UserId member) {
        unread.membershipChanged(room, member);
    }

    @Override
    public void sessionEnded(SessionId session) {
        beginClose(registry.connectionsOf(session), CloseCode.SESSION_ENDED);
    }

    @Override
    public void accountClosed(UserId user) {
        beginClose(registry.connectionsOf(user), CloseCode.DEACTIVATED);
    }

    // All users share a room, so every multi-room connection receives the change.
    @Override
    public void userChanged(UserProfile person) {
        FrameBatch batch = encoder.encode(UserFrame.of(person));
        List<Connection> recipients = new ArrayList<>(subscriptions.connections());
        recipients.forEach(connection -> connection.enqueue(batch));
        flush(recipients);
    }

    @Override
    public void readMarkerMoved(RoomId room, UserId reader) {
        unread.countsChanged(room, reader);
    }

    @Override
    public void unreadCountsChanged(MessageId row, Set<UserId> readers) {
        unread.countsChanged(row, readers);
    }

    private void beginClose(List<Connection> closed, CloseCode code) {
        closed.forEach(connection -> connection.beginClose(code));
        flush(closed);
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
    public void onClosing(Connection connection) {
        ConnectionIdentity identity = connection.identity();
        registry.remove(connection);
        identity.room().ifPresent(room -> registry.unsubscribe(room, connection));
        subscriptions.remove(connection);
        presence.connectionClosed(connection);
    }

    @Override
    public void onFrameDropped(Connection connection) {
        counters.dropped().increment();
    }

    @Override
    public void onCloseSent(Connection connection) {
        ShutdownDrain drainInProgress = shutdownDrain;
        if (drainInProgress != null) {
            drainInProgress.onCloseSent(connection);
        }
    }

    /**
     * Refuses new connections and closes all others with 1001: single-room connections after their pending rows,
     * multi-room connections after a {@code bye} frame with a reconnect delay. Waits until all close frames are
     * written.
     *
     * @param timeout the maximum wait
     * @return false if the timeout expired
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public boolean drain(Duration timeout) throws InterruptedException {
        draining = true;
        ShutdownDrain drainInProgress = new ShutdownDrain(connections);
        shutdownDrain = drainInProgress;
        registry.channels().forEach(channel -> channel.closeAfterPending(CloseCode.GOING_AWAY));
        ShutdownDrain.RetryDelays retryDelays =
                new ShutdownDrain.RetryDelays(subscriptions.connections().size());
        List<Connection> recipients = new ArrayList<>(subscriptions.connections());
        recipients.forEach(connection -> sendBye(connection, retryDelays.next()));
        beginClose(recipients, CloseCode.GOING_AWAY);
        return drainInProgress.await(timeout);
    }

    // A failure for one connection must not keep the others from receiving their frame and being closed.
    private void sendBye(Connection connection, long comeBackMs) {
        try {
            connection.enqueue(encoder.encode(RoomFrames.DrainingFrame.draining(comeBackMs)));
        } catch (Throwable fault) {
            LOG.error("The {} could not be told when to come back", connection, fault);
        }
    }
}
