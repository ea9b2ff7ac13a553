package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A row of a room's log in its latest known state, from a frame or from a page. */
public record Row(JsonNode json) {

    /** The row in a frame or a page. */
    public static Row of(JsonNode source) {
        ObjectNode row = source.deepCopy();
        row.remove("type");
        return new Row(row);
    }

    public long id() {
        return json.path("id").asLong();
    }

    public long room() {
        return json.path("room_id").asLong();
    }

    public long seq() {
        return json.path("seq").asLong();
    }

    public long revision() {
        return json.path("revision").asLong();
    }

    public long author() {
        return json.path("user_id").asLong();
    }

    public String clientId() {
        return json.path("client_id").asText("");
    }

    public String content() {
        return json.path("content").asText("");
    }

    /** The kind of an event, or an empty string for a message. */
    public String kind() {
        return json.path("kind").asText("");
    }

    public boolean isMessage() {
        return kind().isEmpty();
    }

    public boolean isDeleted() {
        return json.path("deleted").asBoolean();
    }

    /** Whether it is a message of another user that is not deleted. */
    public boolean countsFor(long reader) {
        return isMessage() && !isDeleted() && author() != reader;
    }

    /** Whether it counts for the reader and mentions the reader or the room. */
    public boolean mentions(long reader) {
        if (!countsFor(reader)) {
            return false;
        }
        for (JsonNode mentioned : json.path("mentions")) {
            if (mentioned.asLong() == reader) {
                return true;
            }
        }
        return json.path("mentions_room").asBoolean();
    }
}
