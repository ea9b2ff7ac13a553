package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.adapter.websocket.connection.SupervisedTask;
import chat.application.workspace.UseCases;
import chat.domain.account.UserId;
import chat.domain.port.Supervisor;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Records events of connections and memberships, and sends presence once a second. All events are processed in order,
 * one at a time; callers never block. Thread-safe.
 */
public final class PresenceService {
    private static final int BATCH_SIZE = 1_000;

    private final LocalPresence local = new LocalPresence();
    private final PresenceMemberships memberships = new PresenceMemberships();
    private final PresenceVisibility visibility;
    private final SerialExecutor<Runnable> executor;
    private final Set<UserId> recentUsers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean tickQueued = new AtomicBoolean();
    private volatile ToIntFunction<RoomId> countMembers = room -> Integer.MAX_VALUE;
    private volatile @Nullable SupervisedTask tick;

    /**
     * @param listenersIn the connections that receive presence and are subscribed to the room, or about to be
     * @param listenersOf the connections of the user that receive presence
     * @param pool waits for the database to count the members of a room or to read the rooms of a user without a
     *     multi-room connection
     */
    public PresenceService(
            Function<RoomId, Collection<Connection>> listenersIn,
            Function<UserId, Collection<Connection>> listenersOf,
            FrameEncoder encoder,
            Executor pool) {
        this.visibility = new PresenceVisibility(memberships, listenersIn, listenersOf, encoder, this::memberCount);
        this.executor = new SerialExecutor<>("presence", pool, PresenceService::runBatch);
    }

    private static void runBatch(Queue<Runnable> tasks) {
        for (int i = 0; i < BATCH_SIZE; i++) {
            Runnable next = tasks.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    /**
     * Starts the loop. Call it before the first connection is registered.
     *
     * @param supervisor supervises the loop {@code presence}, which makes one pass per tick
     * @param nanoTime a monotonic clock, in nanoseconds from any origin
     */
    public void start(UseCases useCases, Supervisor supervisor, LongSupplier nanoTime) {
        countMembers = useCases.memberships().queries()::count;
        PresenceTick newTick = new PresenceTick(useCases, local, memberships, visibility, nanoTime);
        tick = new SupervisedTask(supervisor.loop("presence", false), newTick::run, nanoTime);
    }

    // Nothing is sent before the start.
    private int memberCount(RoomId room) {
        return countMembers.applyAsInt(room);
    }

    /**
     * The connection is registered. Its user counts as active until the client reports another state; a busy user who
     * reconnects stays busy.
     */
    public void connectionOpened(Connection connection) {
        UserId user = user(connection);
        recentUsers.add(user);
        executor.add(() -> {
            memberships.track(user);
            boolean reload = connection.identity().room().isEmpty() && !local.isConnected(user);
            Availability before = visibility.availability(user);
            local.add(connection, reload && before == Availability.BUSY ? before : Availability.ACTIVE);
        });
    }

    /** The client reports the state of its user. */
    public void setAvailability(Connection connection, Availability state) {
        executor.add(() -> local.update(connection, state));
    }

    /** The connection is no longer registered. May be called more than once. */
    public void connectionClosed(Connection connection) {
        recentUsers.add(user(connection));
        executor.add(() -> local.remove(connection));
    }

    /** The rooms of the user, read after {@link #connectionOpened}. */
    public void membershipsLoaded(Connection connection, Set<RoomId> rooms) {
        executor.add(() -> memberships.load(user(connection), rooms));
    }

    /** The welcome frame is sent: sends the initial presence at once. */
    public void welcomeSent(Connection connection) {
        executor.add(() -> visibility.sendInitial(connection));
    }

    public void joined(UserId user, RoomId room) {
        executor.add(() -> visibility.joined(user, room));
    }

    public void left(UserId user, RoomId room) {
        executor.add(() -> visibility.left(user, room));
    }

    public void roomDeleted(RoomId room) {
        executor.add(() -> visibility.roomDeleted(room));
    }

    /** Sends the changes since the last tick. Call it once a second. Never blocks. */
    public void tick() {
        SupervisedTask current = tick;
        if (current == null) {
            return;
        }
        if (tickQueued.compareAndSet(false, true)) {
            executor.add(() -> {
                tickQueued.set(false);
                current.run();
            });
        } else {
            executor.trigger();
        }
    }

    /** The number of users in each state as of the last tick, without offline users. */
    public Map<Availability, Integer> counts() {
        return visibility.counts();
    }

    /**
     * Passes the users with a connection that was opened or closed since the last successful call on.
     *
     * @param connected further users to pass on
     * @param record receives all users; if it throws, this rethrows, and the next call passes the users again
     */
    public void recordRecentUsers(Set<UserId> connected, Consumer<Set<UserId>> record) {
        Set<UserId> recent = Set.copyOf(recentUsers);
        recentUsers.removeAll(recent);
        Set<UserId> all = new HashSet<>(recent);
        all.addAll(connected);
        try {
            record.accept(all);
        } catch (Throwable fault) {
            recentUsers.addAll(recent);
            throw fault;
        }
    }

    private static UserId user(Connection connection) {
        return connection.identity().user().id();
    }
}
