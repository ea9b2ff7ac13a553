package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.domain.message.Message;
import chat.domain.message.RoomEvent;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fans out the rows of one room to its subscribers, in order: encodes each row once and sends pending rows in batches.
 * The delivery runs on one pool thread at a time and takes no lock. Thread-safe, but only one thread at a time may
 * publish.
 */
final class RoomChannel {
    private static final Logger LOG = LoggerFactory.getLogger(RoomChannel.class);

    private final ChannelServices services;
    private final PendingJoin pendingJoin;
    private final SerialExecutor<Message> executor;
    private final ChannelSubscribers subscribers = new ChannelSubscribers();
    private final RevisionBarriers barriers = new RevisionBarriers();
    private final ArchivedFlag archivedFlag = new ArchivedFlag();
    private volatile long announcedRevision;
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
        void complete(ChannelSubscribers subscribers, Connection connection, ChannelSubscribers.JoinAttempt attempt);
    }

    /**
     * @param room for the log
     * @param pendingJoin sends the room to a joining connection and subscribes it, unless its user left meanwhile
     */
    RoomChannel(Object room, ChannelServices services, PendingJoin pendingJoin) {
        this.services = services;
        this.pendingJoin = pendingJoin;
        this.executor = new SerialExecutor<>(room, services.pool(), this::deliver);
    }

    /** The connections that receive the rows of the room. */
    ChannelSubscribers subscribers() {
        return subscribers;
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
        if (row instanceof RoomEvent event) {
            archivedFlag.update(event.revision().value(), event.room().archived());
        }
        announcedRevision = Math.max(announcedRevision, row.revision().value());
        executor.add(row);
    }

    /** Runs the task in the fan-out, after all rows published until now are sent. Never blocks. */
    void afterRows(Runnable task) {
        barriers.add(announcedRevision, task);
        executor.trigger();
    }

    /** Closes the single-room connections after the pending rows. */
    void closeAfterPending(CloseCode code) {
        finalCode = code;
        executor.trigger();
    }

    private void deliver(Queue<Message> rows) {
        subscribers.forEachJoining(this::completeJoin);
        EncodedRows batch = encodeBatch(rows);
        if (batch.frames() > 0) {
            send(batch);
        }
        barriers.runUpTo(lastRevision);
        CloseCode code = finalCode;
        if (code != null && rows.isEmpty()) {
            subscribers.singleRoom().forEach(connection -> connection.close(code));
        }
    }

    // A failure for one connection must not stop the room.
    private void completeJoin(Connection connection, ChannelSubscribers.JoinAttempt attempt) {
        try {
            pendingJoin.complete(subscribers, connection, attempt);
        } catch (Throwable fault) {
            subscribers.cancelJoin(connection, attempt);
            connection.close(CloseCode.INTERNAL);
            LOG.error("The {} could not be subscribed to a room", connection, fault);
        }
    }

    private EncodedRows encodeBatch(Queue<Message> rows) {
        QueueLimit limit = services.batchLimit();
        EncodedRows batch = new EncodedRows();
        while (batch.frames() < limit.frames() && batch.size() < limit.bytes()) {
            Message row = rows.poll();
            if (row == null) {
                break;
            }
            encodeIfNew(row, batch);
        }
        return batch;
    }

    // Only the executor, one thread at a time, writes lastRevision. Rows may be published again.
    private void encodeIfNew(Message row, EncodedRows batch) {
        long revision = row.revision().value();
        if (revision > lastRevision) {
            lastRevision = revision;
            services.encoder().encode(row).ifPresent(payload -> batch.add(row, payload));
        }
    }

    private void send(EncodedRows batch) {
        try {
            services.delivered().add(batch.send(subscribers.singleRoom(), subscribers.multiRoom()));
        } finally {
            advanceActivity();
        }
    }

    // A reader that sees the new number must not read the old one here, or it would miss this change for good.
    private void advanceActivity() {
        lastActivity = Long.MAX_VALUE;
        lastActivity = services.activity().getAsLong();
    }
}
