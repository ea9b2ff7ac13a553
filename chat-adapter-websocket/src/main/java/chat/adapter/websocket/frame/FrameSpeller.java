package chat.adapter.websocket.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;

/** Spells what is said to clients as text frames of JSON. */
public final class FrameSpeller {
    private final ObjectMapper mapper;

    public FrameSpeller(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The JSON of that, in UTF-8. */
    public byte[] json(Object frame) {
        try {
            return mapper.writeValueAsBytes(frame);
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(frame.getClass().getSimpleName() + " cannot be spelled", fault);
        }
    }

    /** One frame, ready to be sent. */
    public Batch batch(Object frame) {
        BatchBuilder builder = new BatchBuilder();
        builder.text(json(frame));
        return builder.build();
    }
}
