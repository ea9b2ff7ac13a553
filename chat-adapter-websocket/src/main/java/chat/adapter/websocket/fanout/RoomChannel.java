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

/**
 * Fans out the rows of one room to its subscribers, in order: encodes each row once and sends pending rows in batches.
 */
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

    /** The services that all channels share. */
    record ChannelServices(
            MessageEncoder encoder, QueueLimit batchLimit, Executor pool, LongSupplier activity, LongAdder delivered) {}

    /**
     * Sends {@code room_added} to the connection and subscribes it, or cancels the join if its user is not a member.
     */
    @FunctionalInterface
    interface PendingJoin {
        void complete(RoomChannel channel, Connection listener, Entry entry);
    }

    /** One join of one connection. A connection whose user leaves and joins again gets a new entry. */
    static final class Entry {}

    /** A task to run when all rows up to that revision are sent. */
    private record Barrier(long revision, Runnable task) {}

    /**
     * @param room for the log
     * @param pendingJoin sends the room to a joining connection and subscribes it, unless its user left meanwhile
     */
    RoomChannel(Object room, ChannelServices services, PendingJoin pendingJoin) {
        this.encoder = services.encoder();
        this.batchLimit = services.batchLimit();
        this.activity = services.activity();
        this.delivered = services.delivered();
        this.pendingJoin = pendingJoin;
        this.executor = new SerialExecutor<>(room, services.pool(), this::deliver);
    }

    /** Subscribes the connection to all rows that are sent from now on. */
    void subscribe(Connection listener) {
        (listener.identity().room().isPresent() ? singleRoom : multiRoom).add(listener);
        joining.remove(listener);
    }

    /** Marks the connection as joining; the fan-out completes the join between two batches. */
    void beginJoin(Connection listener) {
        joining.put(listener, new Entry());
    }

    /** True if that entry is the current join of the connection. */
    boolean isEntering(Connection listener, Entry entry) {
        return joining.get(listener) == entry;
    }

    /** Cancels that join, but no later one of the same connection. */
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

    /** The single-room connections. */
    List<Connection> singleRoom() {
        return List.copyOf(singleRoom);
    }

    /** The multi-room connections, including joining ones. */
    List<Connection> multiRoom() {
        return Stream.concat(multiRoom.stream(), joining.keySet().stream())
                .distinct()
                .toList();
    }

    /** A live view of the subscribed multi-room connections. */
    Collection<Connection> multiRoomSubscribers() {
        return Collections.unmodifiableCollection(multiRoom);
    }

    /** The revision up to which all published rows are fanned out. */
    long lastRevision() {
        return lastRevision;
    }

    /** The activity number of the last delivery; greater than any other while a new number is being assigned. */
    long lastActivity() {
        return lastActivity;
    }

    /** Whether the room is archived. */
    ArchivedFlag archivedFlag() {
        return archivedFlag;
    }

    void publish(Message row) {
        row.room().ifPresent(room -> archivedFlag.update(row.revision().value(), room.archived()));
        announced = Math.max(announced, row.revision().value());
        executor.add(row);
    }

    /** Runs the task in the fan-out, after all rows published until now are sent. Never blocks. */
    void afterRows(Runnable task) {
        barriers.add(new Barrier(announced, task));
        executor.trigger();
    }

    /** Schedules the completion of pending joins. */
    void processJoins() {
        executor.trigger();
    }

    /** Closes the single-room connections after the pending rows. */
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

    // A failure for one connection must not stop the room.
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

    // A reader that sees the new number must not read the old one here, or it would miss this change for good.
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

    // Only the executor, one thread at a time, writes lastRevision. Rows may be published again.
    private void encodeIfNew(Message row, EncodedRows telling) {
        long revision = row.revision().value();
        if (revision > lastRevision) {
            lastRevision = revision;
            encoder.encode(row).ifPresent(payload -> telling.add(row, payload));
        }
    }
}
