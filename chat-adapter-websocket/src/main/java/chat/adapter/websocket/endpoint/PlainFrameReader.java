package chat.adapter.websocket.endpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/** Reads the JSON object that a frame must be. */
final class PlainFrameReader {
    private final ObjectReader reader;

    PlainFrameReader(ObjectMapper mapper) {
        reader = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** The fields of that object; empty if it is none. */
    Optional<Fields> fields(String text) {
        try {
            JsonNode node = reader.readTree(text);
            return node.isObject() ? Optional.of(new Fields(node)) : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    /** What stands in those fields; refuses with {@code bad_request} what is missing or of the wrong type. */
    static PlainFrame frame(Fields fields) {
        return new PlainFrame(
                fields.text("content"),
                fields.optionalNumber("room_id"),
                fields.optionalNumber("user_id"),
                fields.optionalText("username"),
                fields.optionalText("client_id"));
    }
}
