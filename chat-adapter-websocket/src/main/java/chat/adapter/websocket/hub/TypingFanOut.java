package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.domain.port.Typing;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import java.time.Duration;

/** Tells who is writing, by one frame for all; a reader that is behind is left out. */
record TypingFanOut(Audience audience, Places places, FrameSpeller speller) implements Typing {
    private static final Duration LASTS = Duration.ofSeconds(6);

    /** That somebody writes, and for how long to believe it. */
    private record Frame(String type, long roomId, long userId, String username, long expiresInMs) {}

    @Override
    public boolean tell(RoomId room, User typist) {
        Channel channel = audience.channel(room);
        if (channel == null
                || channel.latch().isShut()
                || places.hearing(audience.of(typist.id()), room).isEmpty()) {
            return false;
        }
        Batch batch = speller.batch(new Frame(
                "typing", room.value(), typist.id().value(), typist.name().value(), LASTS.toMillis()));
        for (Connection listener : channel.hearing()) {
            if (!listener.seat().user().id().equals(typist.id())) {
                listener.sendEphemeral(batch);
            }
        }
        return true;
    }
}
