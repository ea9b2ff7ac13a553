package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.RoomRemovedFrame;
import chat.adapter.websocket.presence.PresenceService;
import chat.domain.account.UserId;
import chat.domain.message.MembershipEvent;
import chat.domain.room.RoomId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Subscribes the connections of a user who joined a room, and unsubscribes or closes those of users who are no longer
 * members. Never blocks. Thread-safe.
 */
final class MembershipFanOut {
    private final ConnectionRegistry registry;
    private final RoomSubscriptions subscriptions;
    private final PresenceService presence;
    private final ConnectionCloser closer;
    private final FrameEncoder encoder;

    MembershipFanOut(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            PresenceService presence,
            ConnectionCloser closer,
            FrameEncoder encoder) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.presence = presence;
        this.closer = closer;
        this.encoder = encoder;
    }

    void userJoined(UserId user, RoomId room) {
        subscriptions.forEach(registry.connectionsOf(user), (connection, subscribed) -> {
            if (subscribed.add(room)) {
                registry.withStream(room, stream -> stream.subscribers().beginJoin(connection));
            }
        });
        presence.joined(user, room);
    }

    /** @param row the row of the user's departure; it has an actor if another user removed the user */
    void userLeft(MembershipEvent row) {
        RoomId room = row.id().room();
        List<Connection> connections = registry.connectionsOf(row.author().id());
        closer.close(
                connections.stream()
                        .filter(one -> one.identity().isLimitedTo(room))
                        .toList(),
                CloseCode.NOT_A_MEMBER);
        unsubscribe(
                connections, row.actor().isPresent() ? RoomRemovedFrame.removed(room) : RoomRemovedFrame.left(room));
        presence.left(row.author().id(), room);
    }

    void roomDeleted(RoomId room) {
        RoomStream stream = registry.stream(room);
        if (stream != null) {
            closer.close(stream.subscribers().allSingleRoomConnections(), CloseCode.NOT_A_MEMBER);
        }
        // Not only those of the stream: others may be about to subscribe to the room as they read it before.
        unsubscribe(subscriptions.connections(), RoomRemovedFrame.deleted(room));
        presence.roomDeleted(room);
    }

    // The frame is queued under the lock of the subscriptions, so that nothing about the room follows it.
    private void unsubscribe(Collection<Connection> connections, RoomRemovedFrame removed) {
        RoomId room = new RoomId(removed.roomId());
        FrameBatch batch = encoder.encode(removed);
        List<Connection> recipients = new ArrayList<>();
        subscriptions.forEach(connections, (connection, subscribed) -> {
            if (subscribed.remove(room)) {
                registry.unsubscribe(room, connection);
                connection.enqueue(batch);
                recipients.add(connection);
            }
        });
        closer.flush(recipients);
    }
}
