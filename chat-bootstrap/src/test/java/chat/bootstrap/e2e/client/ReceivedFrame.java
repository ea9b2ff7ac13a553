package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A received frame.
 *
 * @param tick its position in the order of events of the test
 */
public record ReceivedFrame(long tick, String text, JsonNode frame) {
    public String type() {
        return frame.path("type").asText();
    }

    public long room() {
        return frame.path("room_id").asLong();
    }
}
