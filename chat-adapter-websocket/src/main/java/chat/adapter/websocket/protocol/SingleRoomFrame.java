package chat.adapter.websocket.protocol;

import org.jspecify.annotations.Nullable;

/**
 * What a client of {@code /ws/{room_id}} says.
 *
 * @param roomId only to be checked, as are {@code userId} and {@code username}
 */
record SingleRoomFrame(
        String content,
        @Nullable Long roomId,
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String clientId) {

    /** What stands in those fields; refuses with {@code bad_request} what is missing or of the wrong type. */
    static SingleRoomFrame of(FrameFields fields) {
        return new SingleRoomFrame(
                fields.text("content"),
                fields.optionalNumber("room_id"),
                fields.optionalNumber("user_id"),
                fields.optionalText("username"),
                fields.optionalText("client_id"));
    }
}
