package chat.adapter.websocket.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Spells what is said to clients as text frames of JSON. */
public final class FrameEncoder {
    private final ObjectMapper mapper;

    public FrameEncoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The JSON of that, in UTF-8. */
    public byte[] encodeJson(Object frame) {
        try {
            return mapper.writeValueAsBytes(frame);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(frame.getClass().getSimpleName() + " cannot be spelled", fault);
        }
    }

    /** One frame, ready to be sent. */
    public FrameBatch encode(Object frame) {
        FrameBatchBuilder builder = new FrameBatchBuilder();
        builder.text(encodeJson(frame));
        return builder.build();
    }
}
