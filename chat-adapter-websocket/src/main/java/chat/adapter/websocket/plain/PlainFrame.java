package chat.adapter.websocket.plain;

import chat.adapter.websocket.endpoint.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a client of {@code /ws/{room_id}} says.
 *
 * @param roomId only to be checked, as are {@code userId} and {@code username}
 */
record PlainFrame(
        String content,
        @Nullable Long roomId,
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String clientId) {

    /** What stands in those fields; refuses with {@code bad_request} what is missing or of the wrong type. */
    static PlainFrame of(Fields fields) {
        return new PlainFrame(
                fields.text("content"),
                fields.optionalNumber("room_id"),
                fields.optionalNumber("user_id"),
                fields.optionalText("username"),
                fields.optionalText("client_id"));
    }
}
