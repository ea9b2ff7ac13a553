package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.User;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;
import java.time.Duration;

/** Fans out typing notifications, each encoded once for all recipients; slow clients are skipped. */
record TypingFanOut(ConnectionRegistry registry, RoomSubscriptions subscriptions, FrameEncoder encoder)
        implements TypingPublisher {
    private static final Duration EXPIRES_IN = Duration.ofSeconds(6);

    /** A user is typing; valid for {@code expiresInMs} milliseconds. */
    private record TypingFrame(String type, long roomId, long userId, String username, long expiresInMs) {}

    @Override
    public boolean publish(RoomId room, User user) {
        RoomStream stream = registry.stream(room);
        if (stream == null
                || stream.archivedFlag().isArchived()
                || subscriptions
                        .subscribedTo(registry.connectionsOf(user.id()), room)
                        .isEmpty()) {
            return false;
        }
        FrameBatch batch = encoder.encode(new TypingFrame(
                "typing", room.value(), user.id().value(), user.name().value(), EXPIRES_IN.toMillis()));
        for (Connection listener : stream.subscribers().multiRoom()) {
            if (!listener.identity().user().id().equals(user.id())) {
                listener.sendEphemeral(batch);
            }
        }
        return true;
    }
}
