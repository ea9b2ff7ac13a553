package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.RoomRemovedFrame;
import chat.adapter.websocket.presence.PresenceService;
import chat.domain.account.UserId;
import chat.domain.message.Message;
import chat.domain.room.RoomId;
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

    MembershipFanOut(
            ConnectionRegistry registry,
            RoomSubscriptions subscriptions,
            PresenceService presence,
            ConnectionCloser closer) {
        this.registry = registry;
        this.subscriptions = subscriptions;
        this.presence = presence;
        this.closer = closer;
    }

    void userJoined(UserId user, RoomId room) {
        subscriptions.userJoined(user, room);
        presence.joined(user, room);
    }

    /** @param row the row of the user's departure; it has an actor if another user removed the user */
    void userLeft(Message row) {
        RoomId room = row.id().room();
        List<Connection> connections = registry.connectionsOf(row.author().id());
        closer.close(
                connections.stream()
                        .filter(one -> one.identity().isLimitedTo(room))
                        .toList(),
                CloseCode.NOT_A_MEMBER);
        closer.flush(subscriptions.userLeft(
                connections, row.actor().isPresent() ? RoomRemovedFrame.removed(room) : RoomRemovedFrame.left(room)));
        presence.left(row.author().id(), room);
    }

    void roomDeleted(RoomId room) {
        RoomChannel channel = registry.channel(room);
        if (channel != null) {
            closer.close(channel.singleRoom(), CloseCode.NOT_A_MEMBER);
            closer.flush(subscriptions.userLeft(channel.multiRoom(), RoomRemovedFrame.deleted(room)));
        }
        presence.roomDeleted(room);
    }
}
