package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;

/** What a command was told, for good or for now. */
public record CommandReply(long tick, Command command, JsonNode frame) {
    public boolean isAck() {
        return frame.path("type").asText().equals("ack");
    }
}
