package chat.adapter.websocket.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Encodes objects as JSON text frames. */
public final class FrameEncoder {
    private final ObjectMapper mapper;

    public FrameEncoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Encodes the object as JSON in UTF-8. */
    public byte[] encodeJson(Object frame) {
        try {
            return mapper.writeValueAsBytes(frame);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(frame.getClass().getSimpleName() + " cannot be encoded", fault);
        }
    }

    /** Encodes the object as one text frame. */
    public FrameBatch encode(Object frame) {
        FrameBatchBuilder builder = new FrameBatchBuilder();
        builder.text(encodeJson(frame));
        return builder.build();
    }
}
