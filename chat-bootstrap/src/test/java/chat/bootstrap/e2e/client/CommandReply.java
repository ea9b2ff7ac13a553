package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** The reply to a command, final or retryable. */
public record CommandReply(long tick, Command command, JsonNode frame) {
    public boolean isAck() {
        return frame.path("type").asText().equals("ack");
    }
}
