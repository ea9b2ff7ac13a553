package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.domain.message.Message;
import chat.domain.message.RoomEvent;
import chat.domain.room.RoomId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows of one room for its subscribers, in order: encodes each row once and sends those that wait in one batch. Runs
 * on one thread of the fan-out pool at a time, takes no lock while it sends, and never waits: what must be read is read
 * on another pool. Subscribers that can't keep up, or rows that are lost, never let it grow: the clients have to sync.
 * Thread-safe, but only one thread at a time may publish.
 */
final class RoomStream {
    /** What {@link #whenReady} returns for a room that is not busy. */
    static final CompletableFuture<?> READY = CompletableFuture.completedFuture(null);

    private static final Logger LOG = LoggerFactory.getLogger(RoomStream.class);

    private final RoomId room;
    private final StreamServices services;
    private final SerialExecutor<Runnable> executor;
    private final StreamSubscribers subscribers = new StreamSubscribers();
    private final RowSequence rows;
    private final GatherPause pause;
    private final RevisionBarriers barriers = new RevisionBarriers();
    private final ArchivedFlag archivedFlag = new ArchivedFlag();
    private volatile long lastRevision;
    private volatile long lastActivity;

    /** The services that all streams share. */
    record StreamServices(
            MessageEncoder encoder,
            FrameEncoder frames,
            StreamReader reader,
            QueueLimit batchLimit,
            Executor pool,
            FanOutPace pace,
            LongSupplier activity,
            LongAdder delivered) {}

    /** What the stream reads on other threads, and what depends on it. No method blocks. */
    interface StreamReader {
        /** Reads the rows of a gap. */
        void readGap(RoomId room, GapFill gap, Runnable whenEnded);

        /** Reads the room for a connection that joins it. */
        void readRoom(RoomId room, Connection connection, JoinAttempt attempt, Runnable whenEnded);

        /**
         * Subscribes the connection, or cancels the join if its user is not a member.
         *
         * @param sentUpTo the revision of the last row that was sent
         */
        void complete(
                RoomId room, StreamSubscribers subscribers, Connection connection, JoinAttempt attempt, long sentUpTo);
    }

    RoomStream(RoomId room, StreamServices services) {
        this.room = room;
        this.services = services;
        this.pause = new GatherPause(services.pace());
        this.executor = new SerialExecutor<>("room " + room.value(), services.pool(), none -> deliver());
        this.rows = new RowSequence(gap -> services.reader().readGap(room, gap, executor::trigger));
    }

    /** The connections that receive the rows of the room. */
    StreamSubscribers subscribers() {
        return subscribers;
    }

    /**
     * Subscribes the connection to all rows that are published from now on. It must read the earlier ones afterwards:
     * those still to be sent may have changed since, and what was deleted must not reach it.
     */
    void subscribe(Connection connection) {
        long published = rows.published();
        if (published <= lastRevision) {
            subscribers.subscribe(connection);
        } else {
            subscribers.subscribeAfter(connection, published);
            executor.trigger();
        }
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
        rows.add(row);
        executor.trigger();
    }

    /** Runs the task in the fan-out, after all rows published until now are sent or lost. Never blocks. */
    void afterRows(Runnable task) {
        barriers.add(rows.published(), task);
        executor.trigger();
    }

    /** When a client may post its next message: {@link #READY}, or after the waiting rows if the stream is half full. */
    CompletableFuture<?> whenReady() {
        if (!rows.isHalfFull()) {
            return READY;
        }
        CompletableFuture<Void> ready = new CompletableFuture<>();
        afterRows(() -> ready.complete(null));
        return ready;
    }

    /** Closes the single-room connections after the rows that were published until now. */
    void closeAfterPending(CloseCode code) {
        afterRows(() -> subscribers.singleRoom().forEach(connection -> connection.close(code)));
    }

    private void deliver() {
        try {
            subscribers.forEachJoining(this::advanceJoin);
            long loss = rows.takeLoss();
            if (loss > 0) {
                requireSync(loss);
            }
            if (!pause.isOn() || rows.isHalfFull()) {
                sendBatch();
            }
        } finally {
            lastRevision = rows.last();
            subscribers.completeLate(lastRevision);
            barriers.runUpTo(lastRevision);
            if (rows.isReady()) {
                pause.atEnd(executor::trigger);
            }
        }
    }

    private void sendBatch() {
        EncodedRows batch = new EncodedRows();
        pause.sending();
        try {
            encode(batch);
            if (!batch.isEmpty()) {
                subscribers.forEachJoining((connection, attempt) -> attempt.hold(batch, services.batchLimit()));
                services.delivered().add(batch.send(subscribers.singleRoom(), subscribers.multiRoom()));
                subscribers.forEachLate(
                        (connection, revision) -> services.delivered().add(batch.sendAfter(revision, connection)));
            }
        } catch (Throwable fault) {
            LOG.error("Rows of room {} could not be sent", room.value(), fault);
            requireSync(rows.last());
        } finally {
            if (!batch.isEmpty()) {
                pause.sent(batch.frames());
                advanceActivity();
            }
        }
    }

    private void encode(EncodedRows batch) {
        QueueLimit limit = services.batchLimit();
        while (batch.frames() < limit.frames() && batch.size() < limit.bytes()) {
            RowSequence.SequencedRow next = rows.next();
            if (next == null) {
                return;
            }
            services.encoder()
                    .encode(next.row())
                    .map(payload -> new EncodedRow(next.row().revision().value(), next.posted(), payload))
                    .ifPresent(batch::add);
        }
    }

    private void complete(Connection connection, JoinAttempt attempt) throws Throwable {
        Throwable fault = attempt.fault();
        if (fault != null) {
            throw fault;
        }
        services.reader().complete(room, subscribers, connection, attempt, rows.last());
    }

    // A failure for one connection must not stop the room.
    private void advanceJoin(Connection connection, JoinAttempt attempt) {
        try {
            if (attempt.start()) {
                services.reader().readRoom(room, connection, attempt, executor::trigger);
            } else if (attempt.isEnded()) {
                complete(connection, attempt);
            }
        } catch (Throwable fault) {
            subscribers.cancelJoin(connection, attempt);
            connection.close(CloseCode.INTERNAL);
            LOG.error("The {} could not be subscribed to a room", connection, fault);
        }
    }

    // Clients of the multi-room protocol can ask for the rows; the others have to reconnect.
    private void requireSync(long revision) {
        subscribers.completeLate(revision);
        subscribers.forEachJoining((connection, attempt) -> attempt.lose());
        LOG.warn("Rows of room {} up to revision {} were not sent; its clients have to sync", room.value(), revision);
        subscribers.singleRoom().forEach(connection -> connection.close(CloseCode.SLOW_CONSUMER));
        EncodedRows.send(
                services.frames().encode(RoomFrames.SyncFrame.required(room, revision)), subscribers.multiRoom());
        advanceActivity();
    }

    // A reader that sees the new number must read neither the old one nor the old revision here, or it would miss this
    // change for good.
    private void advanceActivity() {
        lastRevision = rows.last();
        lastActivity = Long.MAX_VALUE;
        lastActivity = services.activity().getAsLong();
    }
}
