package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SerialExecutor;
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
final class RoomChannel {
    private static final Logger LOG = LoggerFactory.getLogger(RoomChannel.class);

    private final MessageEncoder encoder;
    private final QueueLimit batchLimit;
    private final PendingJoin pendingJoin;
    private final LongSupplier activity;
    private final LongAdder delivered;
    private final SerialExecutor<Message> executor;
    private final Set<Connection> singleRoom = ConcurrentHashMap.newKeySet();
    private final Set<Connection> multiRoom = ConcurrentHashMap.newKeySet();
    private final Map<Connection, Entry> joining = new ConcurrentHashMap<>();
    private final ArchivedFlag archivedFlag = new ArchivedFlag();
    private final Queue<Barrier> barriers = new ConcurrentLinkedQueue<>();
    private volatile long announced;
    private volatile long lastRevision;
    private volatile long lastActivity;
    private volatile @Nullable CloseCode finalCode;

    /** What all channels have in common. */
    record ChannelServices(
            MessageEncoder encoder, QueueLimit batchLimit, Executor pool, LongSupplier activity, LongAdder delivered) {}

    /** Tells a socket what it is about to hear, and then adds it; or refuses its entry, if it shall hear nothing. */
    @FunctionalInterface
    interface PendingJoin {
        void complete(RoomChannel channel, Connection listener, Entry entry);
    }

    /** One entering of one socket: who leaves and enters again has another. */
    static final class Entry {}

    /** Something to do when all rows up to that revision were sent. */
    private record Barrier(long revision, Runnable task) {}

    /**
     * @param room for the log
     * @param pendingJoin lets one that entered hear, after it was told what it hears, unless it left meanwhile
     */
    RoomChannel(Object room, ChannelServices services, PendingJoin pendingJoin) {
        this.encoder = services.encoder();
        this.batchLimit = services.batchLimit();
        this.activity = services.activity();
        this.delivered = services.delivered();
        this.pendingJoin = pendingJoin;
        this.executor = new SerialExecutor<>(room, services.pool(), this::deliver);
    }

    /** Lets the socket hear all that is told from now on. */
    void subscribe(Connection listener) {
        (listener.identity().room().isPresent() ? singleRoom : multiRoom).add(listener);
        joining.remove(listener);
    }

    /** Lets the socket hear as soon as it was admitted, between what is told before and after. */
    void beginJoin(Connection listener) {
        joining.put(listener, new Entry());
    }

    /** Whether that entry is still the one by which the socket is to be admitted. */
    boolean isEntering(Connection listener, Entry entry) {
        return joining.get(listener) == entry;
    }

    /** Forgets that entry, but no later one of the same socket. */
    void refuse(Connection listener, Entry entry) {
        joining.remove(listener, entry);
    }

    void unsubscribe(Connection listener) {
        singleRoom.remove(listener);
        multiRoom.remove(listener);
        joining.remove(listener);
    }

    boolean isEmpty() {
        return singleRoom.isEmpty() && multiRoom.isEmpty() && joining.isEmpty();
    }

    /** Those who hear this room only. */
    List<Connection> singleRoom() {
        return List.copyOf(singleRoom);
    }

    /** Those who hear other rooms too, and who are about to. */
    List<Connection> multiRoom() {
        return Stream.concat(multiRoom.stream(), joining.keySet().stream())
                .distinct()
                .toList();
    }

    /** Those who hear other rooms too. */
    Collection<Connection> multiRoomSubscribers() {
        return Collections.unmodifiableCollection(multiRoom);
    }

    /** The revision up to which all was told that was announced. */
    long lastRevision() {
        return lastRevision;
    }

    /** The tick at which something was last told; later than any other while that tick is being taken. */
    long lastActivity() {
        return lastActivity;
    }

    /** Whether people may write here. */
    ArchivedFlag archivedFlag() {
        return archivedFlag;
    }

    void publish(Message row) {
        row.room().ifPresent(room -> archivedFlag.update(row.revision().value(), room.archived()));
        announced = Math.max(announced, row.revision().value());
        executor.add(row);
    }

    /** Runs that on the fan-out, after all rows announced until now were sent. Never waits. */
    void afterRows(Runnable task) {
        barriers.add(new Barrier(announced, task));
        executor.trigger();
    }

    /** Has those admitted who entered. */
    void processJoins() {
        executor.trigger();
    }

    /** Closes all who hear this room only, after the rows that are under way. */
    void closeAfterPending(CloseCode code) {
        finalCode = code;
        executor.trigger();
    }

    private void deliver(Queue<Message> rows) {
        joining.forEach(this::admit);
        EncodedRows telling = new EncodedRows();
        while (telling.frames() < batchLimit.frames() && telling.size() < batchLimit.bytes()) {
            Message row = rows.poll();
            if (row == null) {
                break;
            }
            encodeIfNew(row, telling);
        }
        if (telling.frames() > 0) {
            send(telling);
        }
        passBarriers();
        CloseCode code = finalCode;
        if (code != null && rows.isEmpty()) {
            singleRoom.forEach(listener -> listener.close(code));
        }
    }

    // What fails for one socket must not stop the room.
    private void admit(Connection listener, Entry entry) {
        try {
            pendingJoin.complete(this, listener, entry);
        } catch (Throwable fault) {
            refuse(listener, entry);
            listener.close(CloseCode.INTERNAL);
            LOG.error("The {} could not be let into a room", listener, fault);
        }
    }

    private void send(EncodedRows telling) {
        try {
            delivered.add(telling.send(singleRoom, multiRoom));
        } finally {
            tick();
        }
    }

    // Whoever sees the new tick must not see the old one here, or would miss this change for good.
    private void tick() {
        lastActivity = Long.MAX_VALUE;
        lastActivity = activity.getAsLong();
    }

    private void passBarriers() {
        Barrier next = barriers.peek();
        while (next != null && next.revision() <= lastRevision) {
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
    private void encodeIfNew(Message row, EncodedRows telling) {
        long revision = row.revision().value();
        if (revision > lastRevision) {
            lastRevision = revision;
            encoder.encode(row).ifPresent(payload -> telling.add(row, payload));
        }
    }
}
