package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the streams of rooms read from the database, on a pool that may wait: the rows of gaps, and the rooms that
 * connections join. Thread-safe.
 */
final class StreamLookups implements RoomStream.StreamReader {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLookups.class);

    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomLookup lookup;
    private final FrameEncoder encoder;
    private final Executor pool;

    StreamLookups(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            RoomLookup lookup,
            FrameEncoder encoder,
            Executor pool) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.lookup = lookup;
        this.encoder = encoder;
        this.pool = pool;
    }

    @Override
    public void readGap(RoomId room, GapFill gap, Runnable whenEnded) {
        try {
            pool.execute(() -> {
                fill(room, gap);
                whenEnded.run();
            });
        } catch (Throwable fault) {
            LOG.error("A gap in room {} can't be read", room.value(), fault);
            gap.end(List.of());
        }
    }

    private void fill(RoomId room, GapFill gap) {
        try {
            gap.end(lookup.changedRows(room, new Revision(gap.after())));
        } catch (Throwable fault) {
            LOG.error("A gap in room {} can't be read", room.value(), fault);
            gap.end(List.of());
        }
    }

    @Override
    public void readRoom(RoomId room, Connection connection, JoinAttempt attempt, Runnable whenEnded) {
        UserId user = connection.identity().user().id();
        pool.execute(() -> {
            try {
                attempt.succeed(lookup.room(room, user));
            } catch (Throwable fault) {
                attempt.fail(fault);
            }
            whenEnded.run();
        });
    }

    /**
     * Sends {@code room_added} to a connection that joined a room, with the rows that it would miss, and subscribes it
     * to those after the view, unless its user has left again. If the user left and joined again during the query, only
     * the new attempt completes the join, with a newer view.
     */
    @Override
    public void complete(
            RoomId room, StreamSubscribers subscribers, Connection connection, JoinAttempt attempt, long sentUpTo) {
        attempt.view().ifPresent(view -> registry.updateArchived(List.of(view)));
        subscriptions.withLock(connection, subscribed -> {
            if (!subscribers.isJoining(connection, attempt)) {
                return;
            }
            Optional<RoomView> view = attempt.view();
            if (view.isPresent() && subscribed.contains(room) && connection.isOpen()) {
                long readUpTo = welcome(connection, view.get(), attempt, sentUpTo);
                // A full queue closes the connection, which unsubscribes it on this thread.
                if (!subscribed.contains(room)) {
                    return;
                }
                if (readUpTo > sentUpTo) {
                    subscribers.subscribeAfter(connection, readUpTo);
                } else {
                    subscribers.subscribe(connection);
                }
            } else {
                subscribers.cancelJoin(connection, attempt);
            }
        });
        connection.flush();
    }

    // Returns the revision at which the room was read.
    private long welcome(Connection connection, RoomView view, JoinAttempt attempt, long sentUpTo) {
        connection.enqueue(encoder.encode(RoomFrames.RoomAddedFrame.of(view)));
        Long read = view.revision();
        long revision = read == null ? 0 : read;
        if (attempt.isLost() && revision < sentUpTo) {
            connection.enqueue(encoder.encode(RoomFrames.SyncFrame.required(new RoomId(view.id()), sentUpTo)));
        }
        List<EncodedRow> missed = attempt.heldAfter(revision);
        if (!missed.isEmpty()) {
            connection.enqueue(EncodedRows.batch(missed, 1));
        }
        return revision;
    }
}
