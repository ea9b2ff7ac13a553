package chat.adapter.websocket.protocol;

import org.jspecify.annotations.Nullable;

/**
 * A frame from a client of {@code /ws/{room_id}}.
 *
 * @param roomId only compared with the connection, like {@code userId} and {@code username}
 */
record SingleRoomFrame(
        String content,
        @Nullable Long roomId,
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String clientId) {

    /** Reads the fields; refuses missing fields and wrong types with {@code bad_request}. */
    static SingleRoomFrame of(FrameFields fields) {
        return new SingleRoomFrame(
                fields.text("content"),
                fields.optionalNumber("room_id"),
                fields.optionalNumber("user_id"),
                fields.optionalText("username"),
                fields.optionalText("client_id"));
    }
}
