package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.adapter.websocket.connection.SupervisedTask;
import chat.domain.account.UserId;
import chat.domain.port.Supervisor;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Notes what happens to sockets and memberships, and tells once a second who is there. Everything is done in the order in
 * which it was noted, one after the other; who notes it never waits.
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

    /** @param pool waits for the database where a room's size or a plain socket's rooms are not at hand */
    public PresenceService(PresenceListeners listeners, FrameEncoder encoder, Executor pool) {
        this.visibility = new PresenceVisibility(memberships, listeners, encoder, this::memberCount);
        this.executor = new SerialExecutor<>("presence", pool, PresenceService::runBatch);
    }

    private static void runBatch(Queue<Runnable> notes) {
        for (int i = 0; i < BATCH_SIZE; i++) {
            Runnable next = notes.poll();
            if (next == null) {
                return;
            }
            next.run();
        }
    }

    /**
     * By what it is told; to be given before the first socket is let in.
     *
     * @param supervisor of the loop {@code presence}, whose passes are the sweeps
     * @param nanoTime monotonic, in nanoseconds from any origin
     */
    public void start(PresenceUseCases useCases, Supervisor supervisor, LongSupplier nanoTime) {
        countMembers = useCases.countMembers()::handle;
        PresenceTick made = new PresenceTick(useCases, local, memberships, visibility, nanoTime);
        tick = new SupervisedTask(supervisor.loop("presence", false), made::run, nanoTime);
    }

    // Before it begins nobody is told anything.
    private int memberCount(RoomId room) {
        return countMembers.applyAsInt(room);
    }

    /** The socket can be found. Its user is active by it until it says something else. */
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

    /** The client says what its user does. */
    public void setAvailability(Connection connection, Availability doing) {
        executor.add(() -> local.update(connection, doing));
    }

    /** The socket is found no more; may be noted again. */
    public void connectionClosed(Connection connection) {
        recentUsers.add(user(connection));
        executor.add(() -> local.remove(connection));
    }

    /** The user is in these rooms, as they were read since the socket was {@link #connectionOpened}. */
    public void membershipsLoaded(Connection connection, Set<RoomId> rooms) {
        executor.add(() -> memberships.load(user(connection), rooms));
    }

    /** The socket has its welcome: tells it at once who is there. */
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

    /** Tells what has become of whom; to be called once a second. Never waits. */
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

    /** How many people there are in each state, as of the last sweep; nobody is counted who is offline. */
    public Map<Availability, Integer> counts() {
        return visibility.counts();
    }

    /** Those who had a socket opened or closed since this was asked last. */
    public Set<UserId> recentUsers() {
        Set<UserId> all = new HashSet<>(recentUsers);
        recentUsers.removeAll(all);
        return all;
    }

    private static UserId user(Connection connection) {
        return connection.identity().user().id();
    }
}
