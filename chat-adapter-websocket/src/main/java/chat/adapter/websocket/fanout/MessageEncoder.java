package chat.adapter.websocket.fanout;

import chat.application.message.MessageView;
import chat.domain.message.Message;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encodes rows of the log as frames of type {@code message}. */
final class MessageEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(MessageEncoder.class);

    private final ObjectMapper mapper;
    // Created for the first row, because the start need not wait for it. Two threads may both create it.
    private volatile @Nullable ObjectWriter writer;

    MessageEncoder(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonTypeName("message")
    private interface TypeMixin {}

    /**
     * Encodes the row as the payload of a frame.
     *
     * @return empty if the row cannot be encoded, which is logged with its id
     */
    Optional<byte[]> encode(Message row) {
        try {
            return Optional.of(writer().writeValueAsBytes(MessageView.of(row)));
        } catch (JsonProcessingException fault) {
            LOG.error("Message {} could not be encoded", row.id().value(), fault);
            return Optional.empty();
        }
    }

    private ObjectWriter writer() {
        ObjectWriter ready = writer;
        if (ready == null) {
            ready = mapper.copy().addMixIn(MessageView.class, TypeMixin.class).writerFor(MessageView.class);
            writer = ready;
        }
        return ready;
    }
}
