package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.adapter.websocket.fanout.RoomSubscriptions.RoomSubscription;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Sends members their unread counts and memberships when these change. All changes before a query are one query, per
 * member and per room, so the queue holds no more than those. The queries of one member run one at a time, so that the
 * last frame sent is the newest. Skips members without a subscribed connection. Thread-safe.
 */
final class UnreadNotifier {
    private static final int SHARDS = 4;

    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomLookup lookup;
    private final FrameEncoder encoder;
    private final List<SerialExecutor<Runnable>> shards;
    private final Set<UnreadReader> pending = ConcurrentHashMap.newKeySet();
    private final Set<UnreadReader> failed = ConcurrentHashMap.newKeySet();
    private final Map<RoomId, ChangedRows> pendingRows = new ConcurrentHashMap<>();
    private final Map<RoomId, ChangedRows> failedRows = new ConcurrentHashMap<>();

    /** The kind of update that a member receives. */
    private enum UnreadUpdate {
        COUNTS,
        MEMBERSHIP
    }

    private record UnreadReader(RoomId room, UserId user, UnreadUpdate update) {}

    /** @param pool runs queries, which wait for the database */
    UnreadNotifier(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            RoomLookup lookup,
            FrameEncoder encoder,
            Executor pool) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.lookup = lookup;
        this.encoder = encoder;
        this.shards = Stream.generate(() -> new SerialExecutor<>("unread counts", pool, UnreadNotifier::runNext))
                .limit(SHARDS)
                .toList();
    }

    private static void runNext(Queue<Runnable> work) {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    private SerialExecutor<Runnable> shard(Object key) {
        return shards.get(Math.floorMod(key.hashCode(), SHARDS));
    }

    /** The member's unread counts in the room changed. Never blocks. */
    void countsChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.COUNTS));
    }

    /** The member's role or notification level changed. Never blocks. */
    void membershipChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.MEMBERSHIP));
    }

    private void enqueue(UnreadReader reader) {
        if (!registry.connectionsOf(reader.user()).isEmpty() && pending.add(reader)) {
            shard(reader.user()).add(() -> send(reader));
        }
    }

    /**
     * The unread counts changed for those of these members who have not read up to that row. Never blocks.
     *
     * @param users the affected members; empty for all members
     */
    void countsChanged(MessageId row, Set<UserId> users) {
        if (registry.stream(row.room()) != null) {
            enqueue(new ChangedRows(row, users));
        }
    }

    private void enqueue(ChangedRows rows) {
        RoomId room = rows.last().room();
        AtomicBoolean first = new AtomicBoolean();
        pendingRows.compute(room, (id, earlier) -> {
            first.set(earlier == null);
            return earlier == null ? rows : earlier.and(rows);
        });
        if (first.get()) {
            shard(room).add(() -> findReaders(room));
        }
    }

    // Changes after this point are counted again.
    private void findReaders(RoomId room) {
        ChangedRows rows = pendingRows.remove(room);
        if (rows == null) {
            return;
        }
        try {
            lookup.unreadMembers(rows.last()).stream()
                    .filter(rows::concerns)
                    .forEach(user -> countsChanged(room, user));
        } catch (Throwable fault) {
            failedRows.merge(room, rows, ChangedRows::and);
            throw fault;
        }
    }

    // Changes after this point are counted again.
    private void send(UnreadReader reader) {
        pending.remove(reader);
        List<RoomSubscription> recipients =
                subscriptions.subscribedTo(registry.connectionsOf(reader.user()), reader.room());
        if (recipients.isEmpty()) {
            return;
        }
        try {
            lookup.room(reader.room(), reader.user()).ifPresent(view -> {
                FrameBatch batch = encoder.encode(
                        reader.update() == UnreadUpdate.COUNTS
                                ? RoomFrames.ReadMarkerFrame.of(view)
                                : RoomFrames.RoomChangedFrame.of(view));
                subscriptions.send(recipients, view, batch);
            });
        } catch (Throwable fault) {
            failed.add(reader);
            throw fault;
        }
    }

    /** Repeats the queries that failed since the last call. Never blocks. */
    void retryFailed() {
        Set.copyOf(failed).forEach(reader -> {
            failed.remove(reader);
            enqueue(reader);
        });
        Set.copyOf(failedRows.keySet()).forEach(room -> {
            ChangedRows rows = failedRows.remove(room);
            if (rows != null) {
                enqueue(rows);
            }
        });
    }
}
