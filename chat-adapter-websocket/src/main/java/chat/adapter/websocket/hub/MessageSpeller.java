package chat.adapter.websocket.hub;

import chat.adapter.websocket.frame.BatchBuilder;
import chat.application.view.MessageView;
import chat.domain.message.Message;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spells rows of the log as frames of the type {@code message}. */
final class MessageSpeller {
    private static final Logger LOG = LoggerFactory.getLogger(MessageSpeller.class);

    private final ObjectWriter writer;

    MessageSpeller(ObjectMapper mapper) {
        writer = mapper.copy().addMixIn(MessageView.class, Typed.class).writerFor(MessageView.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonTypeName("message")
    private interface Typed {}

    /** Adds that row to the batch; one that cannot be spelled is logged by its id and left out. */
    void spell(Message row, BatchBuilder batch) {
        try {
            batch.text(writer.writeValueAsBytes(MessageView.of(row)));
        } catch (JsonProcessingException fault) {
            LOG.error("Message {} cannot be spelled", row.id().value(), fault);
        }
    }
}
