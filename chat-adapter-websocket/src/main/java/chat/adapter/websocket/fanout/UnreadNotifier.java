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
 * Tells members what they have not read, and what their own place in a room is, whenever that changed: one after the other, so that the last one told is the
 * newest; and once for all changes that came before it is counted. Only those who hear the room are counted for.
 */
final class UnreadNotifier {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final RoomQueries queries;
    private final FrameEncoder encoder;
    private final SerialExecutor<Runnable> executor;
    private final Set<UnreadReader> pending = ConcurrentHashMap.newKeySet();

    /** What about a room somebody is told, of their own. */
    private enum UnreadUpdate {
        COUNTS,
        MEMBERSHIP
    }

    private record UnreadReader(RoomId room, UserId user, UnreadUpdate update) {}

    /** @param pool waits for the database */
    UnreadNotifier(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            RoomQueries queries,
            FrameEncoder encoder,
            Executor pool) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.encoder = encoder;
        this.executor = new SerialExecutor<>("unread counts", pool, UnreadNotifier::runNext);
    }

    private static void runNext(Queue<Runnable> work) {
        Runnable next = work.poll();
        if (next != null) {
            next.run();
        }
    }

    /** What that member has not read of the room is another number than it was. Never waits. */
    void countsChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.COUNTS));
    }

    /** That member's role, or what they want to be told of, is another than it was. Never waits. */
    void membershipChanged(RoomId room, UserId user) {
        enqueue(new UnreadReader(room, user, UnreadUpdate.MEMBERSHIP));
    }

    private void enqueue(UnreadReader unreadReader) {
        if (!registry.connectionsOf(unreadReader.user()).isEmpty() && pending.add(unreadReader)) {
            executor.add(() -> send(unreadReader));
        }
    }

    /** The same for these members, or with none for everybody, who have not read up to that row. Never waits. */
    void countsChanged(MessageId row, Set<UserId> users) {
        if (registry.channel(row.room()) != null) {
            executor.add(() -> queries.unreadMembers(row).stream()
                    .filter(user -> users.isEmpty() || users.contains(user))
                    .forEach(user -> countsChanged(row.room(), user)));
        }
    }

    // What changes from here on is counted again.
    private void send(UnreadReader unreadReader) {
        pending.remove(unreadReader);
        List<Connection> connections =
                subscriptions.subscribedTo(registry.connectionsOf(unreadReader.user()), unreadReader.room());
        if (!connections.isEmpty()) {
            queries.room(unreadReader.room(), unreadReader.user()).ifPresent(view -> {
                FrameBatch batch = encoder.encode(
                        unreadReader.update() == UnreadUpdate.COUNTS
                                ? RoomFrames.ReadMarkerFrame.of(view)
                                : RoomFrames.RoomChangedFrame.of(view));
                subscriptions.sendIfSubscribed(connections, unreadReader.room(), batch);
            });
        }
    }
}
