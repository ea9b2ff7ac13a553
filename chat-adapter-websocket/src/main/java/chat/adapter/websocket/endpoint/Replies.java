package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.BatchBuilder;
import chat.adapter.websocket.frame.CloseCode;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one client what became of its frame. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private final ObjectWriter writer;

    Replies(ObjectMapper mapper) {
        writer = mapper.writerFor(ErrorFrame.class);
    }

    void send(Connection connection, ErrorFrame error) {
        try {
            BatchBuilder builder = new BatchBuilder();
            builder.text(writer.writeValueAsBytes(error));
            connection.send(builder.build());
        } catch (JsonProcessingException fault) {
            LOG.error("An error frame cannot be spelled", fault);
            connection.close(CloseCode.INTERNAL);
        }
    }
}
