package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.PooledFlusher;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.presence.PresenceService;
import chat.application.room.RoomQueries;
import chat.application.room.RoomView;
import chat.application.workspace.UseCases;
import chat.domain.account.UserId;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.EventPublisher;
import chat.domain.port.Supervisor;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Assembles the fan-out of one server, and gives the rest of the program access to it: the publishers that use cases
 * call, and the registry of connections. Thread-safe.
 */
public final class Hub {
    private final SocketCounters counters = new SocketCounters();
    private final PooledFlusher flusher;
    private final RoomLookup lookup = new RoomLookup();
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomStream.StreamServices streamServices;
    private final UnreadNotifier unread;
    private final DeliveredRevisions deliveredRevisions;
    private final PresenceService presence;
    private final TypingPublisher typing;
    private final SocketShutdown shutdown;
    private final ConnectionLifecycle lifecycle;
    private final EventPublisher events;

    /**
     * @param pool runs the fan-out; it needs no more threads than there are processors
     * @param pace how busy rooms let rows gather
     * @param queryPool runs what waits for the database, such as unread counts and the rooms of joining connections
     */
    public Hub(SocketSettings settings, Executor pool, Executor queryPool, ObjectMapper mapper, FanOutPace pace) {
        ActivityCounter activity = new ActivityCounter();
        FrameEncoder encoder = new FrameEncoder(mapper);
        ConnectionCloser closer = new ConnectionCloser(pool);
        this.flusher = new PooledFlusher(pool);
        this.registry = new ConnectionRegistry(settings.socketsPerUser(), this::newStream);
        this.subscriptions = new RoomSubscriptions(registry, activity);
        this.streamServices = new RoomStream.StreamServices(
                new MessageEncoder(mapper),
                encoder,
                new StreamLookups(registry, subscriptions, lookup, encoder, queryPool),
                batchLimit(settings.outgoingLimit()),
                pool,
                pace,
                activity::next,
                counters.delivered());
        this.deliveredRevisions = new DeliveredRevisions(registry, subscriptions, activity);
        this.presence = new PresenceService(
                registry::multiRoomConnectionsIn, registry::multiRoomConnectionsOf, encoder, queryPool);
        this.typing = new TypingFanOut(registry, subscriptions, encoder);
        this.shutdown = new SocketShutdown(registry, subscriptions, closer, encoder);
        this.lifecycle = new ConnectionLifecycle(registry, subscriptions, presence, shutdown, counters);
        this.unread = new UnreadNotifier(registry, subscriptions, lookup, encoder, queryPool);
        this.events = new EventFanOut(
                registry,
                new MembershipFanOut(registry, subscriptions, presence, closer, encoder),
                new AccountFanOut(registry, subscriptions, closer, encoder),
                unread);
    }

    private RoomStream newStream(RoomId room) {
        return new RoomStream(room, streamServices);
    }

    // No batch may fill the queue of a client that is only slightly behind.
    private static QueueLimit batchLimit(QueueLimit queue) {
        return new QueueLimit(Math.max(1, queue.frames() / 2), Math.max(1, queue.bytes() / 4));
    }

    /**
     * Starts the loop of presence and sets the queries of the fan-out. Call it before the first connection is
     * registered.
     *
     * @param supervisor supervises the loop {@code presence}
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     */
    public void start(UseCases useCases, Supervisor supervisor, LongSupplier nanoTime) {
        RoomQueries rooms = useCases.rooms().queries();
        setQueries(
                (room, member) -> RoomLookup.find(rooms, room, member),
                useCases.memberships().queries()::findUnread);
        setChanges(useCases.messages().changes()::listPublished);
        presence.start(useCases, supervisor, nanoTime);
    }

    /** @param findChanges returns the rows of a room that changed after a revision, in the order of their revisions */
    void setChanges(BiFunction<RoomId, Revision, List<Message>> findChanges) {
        lookup.setChanges(findChanges);
    }

    /** @param findRoom returns empty if the user is not a member */
    void setQueries(
            BiFunction<RoomId, UserId, Optional<RoomView>> findRoom, Function<MessageId, Set<UserId>> findUnread) {
        lookup.set(findRoom, findUnread);
    }

    /** Publishes committed changes. */
    public EventPublisher events() {
        return events;
    }

    /** Repeats the queries of unread counts that failed since the last call. Never blocks. */
    public void retryUnreadCounts() {
        unread.retryFailed();
    }

    /** Publishes typing notifications. */
    public TypingPublisher typing() {
        return typing;
    }

    /** Sends users the presence of those who share a room with them. */
    public PresenceService presence() {
        return presence;
    }

    /** The room subscriptions of multi-room connections. */
    public RoomSubscriptions subscriptions() {
        return subscriptions;
    }

    /**
     * The subscribed rooms with deliveries since the last call for the connection, each with the revision up to which
     * all rows are sent.
     *
     * @return revisions by room id
     */
    public Map<Long, Long> changedRevisions(Connection connection) {
        return deliveredRevisions.takeChanged(connection);
    }

    /** Applies the archived state of rooms that were read while a connection was subscribed to them. */
    public void updateArchived(Collection<RoomView> rooms) {
        registry.updateArchived(rooms);
    }

    /** The counters of all connections. */
    public SocketCounters counters() {
        return counters;
    }

    /** Writes what a connection has queued, for threads that must not write. */
    public PooledFlusher flusher() {
        return flusher;
    }

    /** The listener of every connection that is to be registered. */
    public Connection.LifecycleListener lifecycleListener() {
        return lifecycle;
    }

    /**
     * Registers a connection, whose listener must be {@link #lifecycleListener}, and subscribes a single-room
     * connection to its room. Closes the connection if its user has too many, or if the server is draining. Until
     * {@link Connection#release}, a multi-room connection writes nothing.
     */
    public void register(Connection connection) {
        lifecycle.register(connection);
    }

    /** A live view of the connections whose TCP connection exists, including closing ones. */
    public Collection<Connection> connections() {
        return lifecycle.connections();
    }

    /**
     * Runs the task after all rows of the room that were published until now are sent; on the calling thread if the
     * room has no connections. Never blocks.
     */
    public void afterRows(RoomId room, Runnable task) {
        RoomStream stream = registry.stream(room);
        if (stream == null) {
            task.run();
        } else {
            stream.afterRows(task);
        }
    }

    /**
     * When a client may post its next message to the room: at once, unless so many rows wait that the stream of the room
     * is half full; else after these are sent. A client that waits for this can't make rows be dropped.
     */
    public CompletableFuture<?> whenReady(RoomId room) {
        RoomStream stream = registry.stream(room);
        return stream == null ? RoomStream.READY : stream.whenReady();
    }

    /**
     * Passes the users on who have a connection open, or had one since the last successful call.
     *
     * @param record receives the users; if it throws, this rethrows, and the next call passes the users again
     */
    public void recordSeenUsers(Consumer<Set<UserId>> record) {
        presence.recordRecentUsers(registry.users(), record);
    }

    /** The sessions that have open connections. */
    public Set<SessionId> sessionIds() {
        return registry.sessions();
    }

    /** True if no connection is registered or subscribed. */
    public boolean hasNoConnections() {
        return registry.isEmpty();
    }

    /** True if the server is draining and accepts no more connections. */
    public boolean isDraining() {
        return shutdown.isDraining();
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
        return shutdown.drain(lifecycle.connections(), timeout);
    }
}
