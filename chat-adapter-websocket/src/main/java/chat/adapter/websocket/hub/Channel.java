package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.lane.Lane;
import chat.adapter.websocket.setting.Bound;
import chat.domain.message.Message;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One room as its sockets hear it: in order, each row spelled once for all, what waits in one go. */
final class Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);

    private final MessageSpeller speller;
    private final Bound batchBound;
    private final Admission admission;
    private final LongSupplier ticks;
    private final LongAdder delivered;
    private final Lane<Message> lane;
    private final Set<Connection> plain = ConcurrentHashMap.newKeySet();
    private final Set<Connection> typed = ConcurrentHashMap.newKeySet();
    private final Map<Connection, Entry> entering = new ConcurrentHashMap<>();
    private final Latch latch = new Latch();
    private final Queue<Barrier> barriers = new ConcurrentLinkedQueue<>();
    private volatile long announced;
    private volatile long seen;
    private volatile long lastTick;
    private volatile @Nullable CloseCode last;

    /** What all channels have in common. */
    record Means(MessageSpeller speller, Bound batchBound, Executor pool, LongSupplier ticks, LongAdder delivered) {}

    /** Tells a socket what it is about to hear, and then adds it; or refuses its entry, if it shall hear nothing. */
    @FunctionalInterface
    interface Admission {
        void admit(Channel channel, Connection listener, Entry entry);
    }

    /** One entering of one socket: who leaves and enters again has another. */
    static final class Entry {}

    /** Something to do when all rows up to that revision were sent. */
    private record Barrier(long revision, Runnable task) {}

    /**
     * @param room for the log
     * @param admission lets one that entered hear, after it was told what it hears, unless it left meanwhile
     */
    Channel(Object room, Means means, Admission admission) {
        this.speller = means.speller();
        this.batchBound = means.batchBound();
        this.ticks = means.ticks();
        this.delivered = means.delivered();
        this.admission = admission;
        this.lane = new Lane<>(room, means.pool(), this::tell);
    }

    /** Lets the socket hear all that is told from now on. */
    void add(Connection listener) {
        (listener.seat().room().isPresent() ? plain : typed).add(listener);
        entering.remove(listener);
    }

    /** Lets the socket hear as soon as it was admitted, between what is told before and after. */
    void enter(Connection listener) {
        entering.put(listener, new Entry());
    }

    /** Whether that entry is still the one by which the socket is to be admitted. */
    boolean isEntering(Connection listener, Entry entry) {
        return entering.get(listener) == entry;
    }

    /** Forgets that entry, but no later one of the same socket. */
    void refuse(Connection listener, Entry entry) {
        entering.remove(listener, entry);
    }

    void remove(Connection listener) {
        plain.remove(listener);
        typed.remove(listener);
        entering.remove(listener);
    }

    boolean isEmpty() {
        return plain.isEmpty() && typed.isEmpty() && entering.isEmpty();
    }

    /** Those who hear this room only. */
    List<Connection> plain() {
        return List.copyOf(plain);
    }

    /** Those who hear other rooms too, and who are about to. */
    List<Connection> typed() {
        return Stream.concat(typed.stream(), entering.keySet().stream())
                .distinct()
                .toList();
    }

    /** Those who hear other rooms too. */
    Collection<Connection> hearing() {
        return Collections.unmodifiableCollection(typed);
    }

    /** The revision up to which all was told that was announced. */
    long seen() {
        return seen;
    }

    /** The tick at which something was last told; later than any other while that tick is being taken. */
    long lastTick() {
        return lastTick;
    }

    /** Whether people may write here. */
    Latch latch() {
        return latch;
    }

    void announce(Message row) {
        row.room().ifPresent(room -> latch.told(row.revision().value(), room.archived()));
        announced = Math.max(announced, row.revision().value());
        lane.add(row);
    }

    /** Runs that on the fan-out, after all rows announced until now were sent. Never waits. */
    void afterRows(Runnable task) {
        barriers.add(new Barrier(announced, task));
        lane.wake();
    }

    /** Has those admitted who entered. */
    void wake() {
        lane.wake();
    }

    /** Closes all who hear this room only, after the rows that are under way. */
    void finish(CloseCode code) {
        last = code;
        lane.wake();
    }

    private void tell(Queue<Message> rows) {
        entering.forEach(this::admit);
        Telling telling = new Telling();
        while (telling.frames() < batchBound.frames() && telling.size() < batchBound.bytes()) {
            Message row = rows.poll();
            if (row == null) {
                break;
            }
            take(row, telling);
        }
        if (telling.frames() > 0) {
            send(telling);
        }
        passBarriers();
        CloseCode code = last;
        if (code != null && rows.isEmpty()) {
            plain.forEach(listener -> listener.close(code));
        }
    }

    // What fails for one socket must not stop the room.
    private void admit(Connection listener, Entry entry) {
        try {
            admission.admit(this, listener, entry);
        } catch (Throwable fault) {
            refuse(listener, entry);
            listener.close(CloseCode.INTERNAL);
            LOG.error("The {} could not be let into a room", listener, fault);
        }
    }

    private void send(Telling telling) {
        try {
            delivered.add(telling.send(plain, typed));
        } finally {
            tick();
        }
    }

    // Whoever sees the new tick must not see the old one here, or would miss this change for good.
    private void tick() {
        lastTick = Long.MAX_VALUE;
        lastTick = ticks.getAsLong();
    }

    private void passBarriers() {
        Barrier next = barriers.peek();
        while (next != null && next.revision() <= seen) {
            barriers.remove();
            pass(next);
            next = barriers.peek();
        }
    }

    private static void pass(Barrier barrier) {
        try {
            barrier.task().run();
        } catch (Throwable fault) {
            LOG.error("What was to follow the rows of a room failed", fault);
        }
    }

    // Only the lane's one thread at a time writes what was seen. Rows may be announced again.
    private void take(Message row, Telling telling) {
        long revision = row.revision().value();
        if (revision > seen) {
            seen = revision;
            speller.spell(row).ifPresent(payload -> telling.add(row, payload));
        }
    }
}
