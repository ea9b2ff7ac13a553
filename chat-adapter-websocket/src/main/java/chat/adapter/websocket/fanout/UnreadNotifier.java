package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SerialExecutor;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Sends members their unread counts and memberships when these change: one at a time, so that the last frame sent is
 * the newest, and once for all changes before the query. Skips members without a subscribed connection.
 */
final class UnreadNotifier {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomLookup lookup;
    private final FrameEncoder encoder;
    private final SerialExecutor<Runnable> executor;
    private final Set<UnreadReader> pending = ConcurrentHashMap.newKeySet();

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
        this.executor = new SerialExecutor<>("unread counts", pool, UnreadNotifier::runNext);
    }

    private static void runNext(Queue<Runnable> work) {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    /** The member's unread counts in the room changed. Never blocks. */
    void countsChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.COUNTS));
    }

    /** The member's role or notification level changed. Never blocks. */
    void membershipChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.MEMBERSHIP));
    }

    private void enqueue(UnreadReader unreadReader) {
        if (!registry.connectionsOf(unreadReader.user()).isEmpty() && pending.add(unreadReader)) {
            executor.add(() -> send(unreadReader));
        }
    }

    /**
     * The unread counts changed for those of these members who have not read up to that row. Never blocks.
     *
     * @param users the affected members; empty for all members
     */
    void countsChanged(MessageId row, Set<UserId> users) {
        if (registry.channel(row.room()) != null) {
            executor.add(() -> lookup.unreadMembers(row).stream()
                    .filter(user -> users.isEmpty() || users.contains(user))
                    .forEach(user -> countsChanged(row.room(), user)));
        }
    }

    // Changes after this point are counted again.
    private void send(UnreadReader unreadReader) {
        pending.remove(unreadReader);
        List<Connection> connections =
                subscriptions.subscribedTo(registry.connectionsOf(unreadReader.user()), unreadReader.room());
        if (!connections.isEmpty()) {
            lookup.room(unreadReader.room(), unreadReader.user()).ifPresent(view -> {
                FrameBatch batch = encoder.encode(
                        unreadReader.update() == UnreadUpdate.COUNTS
                                ? RoomFrames.ReadMarkerFrame.of(view)
                                : RoomFrames.RoomChangedFrame.of(view));
                subscriptions.sendIfSubscribed(connections, unreadReader.room(), batch);
            });
        }
    }
}
