package chat.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Encodes and decodes the frames of {@code /ws}, except those of the hot path, which {@link RowScanner} reads. */
final class ServerFrames {
    private static final JsonMapper JSON = new JsonMapper();

    private ServerFrames() {}

    static JsonNode decode(byte[] bytes, int from, int to) {
        try {
            return JSON.readTree(bytes, from, to - from);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a {@code send}; its reference is its client id. */
    static String send(long room, String clientId, String content) {
        return JSON.createObjectNode()
                .put("type", "send")
                .put("ref", clientId)
                .put("room_id", room)
                .put("client_id", clientId)
                .put("content", content)
                .toString();
    }

    /**
     * Returns a {@code sync}.
     *
     * @param since the last revision that was received, by room
     */
    static String sync(Map<Long, Long> since) {
        ObjectNode frame = JSON.createObjectNode().put("type", "sync");
        ObjectNode rooms = frame.putObject("rooms");
        since.forEach((room, revision) -> rooms.put(String.valueOf(room), revision));
        return frame.toString();
    }
}
