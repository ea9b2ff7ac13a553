package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.domain.account.User;
import chat.domain.port.TypingPublisher;
import chat.domain.room.RoomId;
import java.time.Duration;

/** Tells who is writing, by one frame for all; a reader that is behind is left out. */
record TypingFanOut(ConnectionRegistry registry, RoomSubscriptions subscriptions, FrameEncoder encoder)
        implements TypingPublisher {
    private static final Duration EXPIRES_IN = Duration.ofSeconds(6);

    /** That somebody writes, and for how long to believe it. */
    private record TypingFrame(String type, long roomId, long userId, String username, long expiresInMs) {}

    @Override
    public boolean publish(RoomId room, User typist) {
        RoomChannel channel = registry.channel(room);
        if (channel == null
                || channel.archivedFlag().isArchived()
                || subscriptions
                        .subscribedTo(registry.connectionsOf(typist.id()), room)
                        .isEmpty()) {
            return false;
        }
        FrameBatch batch = encoder.encode(new TypingFrame(
                "typing", room.value(), typist.id().value(), typist.name().value(), EXPIRES_IN.toMillis()));
        for (Connection listener : channel.multiRoomSubscribers()) {
            if (!listener.identity().user().id().equals(typist.id())) {
                listener.sendEphemeral(batch);
            }
        }
        return true;
    }
}
