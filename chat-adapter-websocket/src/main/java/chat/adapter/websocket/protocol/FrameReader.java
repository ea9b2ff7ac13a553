package chat.adapter.websocket.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Optional;

/** Parses frames, which must be JSON objects. Thread-safe. */
public final class FrameReader {
    private final ObjectReader reader;

    public FrameReader(ObjectMapper mapper) {
        reader = mapper.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Parses one frame.
     *
     * @return empty if the text is not a JSON object
     */
    public Optional<FrameFields> fields(String text) {
        try {
            JsonNode node = reader.readTree(text);
            return node.isObject() ? Optional.of(new FrameFields(node)) : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }
}
