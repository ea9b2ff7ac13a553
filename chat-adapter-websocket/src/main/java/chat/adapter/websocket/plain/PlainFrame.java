package chat.adapter.websocket.endpoint;

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
        @Nullable String clientId) {}
