package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.lane.Lane;
import chat.adapter.websocket.lane.SupervisedTask;
import chat.domain.port.Supervisor;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
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
public final class Presences {
    private static final int TURN = 1_000;

    private final Desks desks = new Desks();
    private final Circles circles = new Circles();
    private final Neighbours neighbours;
    private final Lane<Runnable> lane;
    private final Set<UserId> visitors = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private volatile ToIntFunction<RoomId> countMembers = room -> Integer.MAX_VALUE;
    private volatile @Nullable SupervisedTask sweep;

    /** @param pool waits for the database where a room's size or a plain socket's rooms are not at hand */
    public Presences(Listeners listeners, FrameSpeller speller, Executor pool) {
        this.neighbours = new Neighbours(circles, listeners, speller, this::count);
        this.lane = new Lane<>("presence", pool, Presences::work);
    }

    private static void work(Queue<Runnable> notes) {
        for (int i = 0; i < TURN; i++) {
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
    public void begin(PresenceUseCases useCases, Supervisor supervisor, LongSupplier nanoTime) {
        countMembers = useCases.countMembers()::handle;
        Sweep made = new Sweep(useCases, desks, circles, neighbours, nanoTime);
        sweep = new SupervisedTask(supervisor.loop("presence", false), made::run, nanoTime);
    }

    // Before it begins nobody is told anything.
    private int count(RoomId room) {
        return countMembers.applyAsInt(room);
    }

    /** The socket can be found. Its user is active by it until it says something else. */
    public void opened(Connection connection) {
        UserId user = user(connection);
        visitors.add(user);
        lane.add(() -> {
            circles.begin(user);
            boolean reload = connection.seat().room().isEmpty() && !desks.isAt(user);
            Availability before = neighbours.doing(user);
            desks.open(connection, reload && before == Availability.BUSY ? before : Availability.ACTIVE);
        });
    }

    /** The client says what its user does. */
    public void says(Connection connection, Availability doing) {
        lane.add(() -> desks.say(connection, doing));
    }

    /** The socket is found no more; may be noted again. */
    public void closed(Connection connection) {
        visitors.add(user(connection));
        lane.add(() -> desks.close(connection));
    }

    /** The user is in these rooms, as they were read since the socket was {@link #opened}. */
    public void read(Connection connection, Set<RoomId> rooms) {
        lane.add(() -> circles.read(user(connection), rooms));
    }

    /** The socket has its welcome: tells it at once who is there. */
    public void welcomed(Connection connection) {
        lane.add(() -> neighbours.welcome(connection));
    }

    public void joined(UserId user, RoomId room) {
        lane.add(() -> neighbours.joined(user, room));
    }

    public void left(UserId user, RoomId room) {
        lane.add(() -> neighbours.left(user, room));
    }

    public void roomDeleted(RoomId room) {
        lane.add(() -> neighbours.roomDeleted(room));
    }

    /** Tells what has become of whom; to be called once a second. Never waits. */
    public void sweep() {
        SupervisedTask begun = sweep;
        if (begun == null) {
            return;
        }
        if (sweeping.compareAndSet(false, true)) {
            lane.add(() -> {
                sweeping.set(false);
                begun.run();
            });
        } else {
            lane.wake();
        }
    }

    /** How many people there are in each state, as of the last sweep; nobody is counted who is offline. */
    public Map<Availability, Integer> census() {
        return neighbours.census();
    }

    /** Those who had a socket opened or closed since this was asked last. */
    public Set<UserId> visitors() {
        Set<UserId> all = new HashSet<>(visitors);
        visitors.removeAll(all);
        return all;
    }

    private static UserId user(Connection connection) {
        return connection.seat().user().id();
    }
}
