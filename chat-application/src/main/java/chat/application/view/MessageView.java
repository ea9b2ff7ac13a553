package chat.application.view;

import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A row of a room's log.
 *
 * @param kind absent for what people write; else {@code joined}, {@code left} or {@code room}
 * @param timestamp UTC, ISO 8601
 * @param room the room as it became, for the kind {@code room}
 */
public record MessageView(
        long id,
        long roomId,
        long seq,
        long revision,
        @Nullable String kind,
        long userId,
        String username,
        @Nullable String content,
        String timestamp,
        @Nullable String clientId,
        @Nullable RoomFaceView room) {

    public static MessageView of(Message message) {
        return new MessageView(
                message.id().value(),
                message.id().room().value(),
                message.seq(),
                message.revision().value(),
                kind(message.kind()),
                message.author().id().value(),
                message.author().name().value(),
                message.content().map(Content::value).orElse(null),
                message.timestamp().toString(),
                message.clientId().map(ClientId::value).orElse(null),
                message.room().map(RoomFaceView::of).orElse(null));
    }

    private static @Nullable String kind(Message.Kind kind) {
        return switch (kind) {
            case POSTED -> null;
            case JOINED -> "joined";
            case LEFT -> "left";
            case ROOM -> "room";
        };
    }
}
