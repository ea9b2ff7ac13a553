package chat.adapter.rest.message;

import chat.domain.message.MessagePage;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Encodes pages of a room's log as JSON in UTF-8, without views in between. Thread-safe. */
final class MessagePageEncoder {
    private static final SerializableString MESSAGES = new SerializedString("messages");
    private static final SerializableString REPLIED = new SerializedString("replied");
    private static final SerializableString HAS_MORE = new SerializedString("has_more");
    private static final SerializableString REVISION = new SerializedString("revision");
    private static final int USUAL_BYTES = 16 * 1024;

    private final JsonFactory json;

    MessagePageEncoder(JsonFactory json) {
        this.json = json;
    }

    byte[] encode(MessagePage page) {
        ByteArrayBuilder bytes = new ByteArrayBuilder(USUAL_BYTES);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeFieldName(MESSAGES);
            MessageJsonWriter.write(page.messages(), out);
            out.writeFieldName(REPLIED);
            MessageJsonWriter.write(page.replied(), out);
            out.writeFieldName(HAS_MORE);
            out.writeBoolean(page.hasMore());
            out.writeFieldName(REVISION);
            out.writeNumber(page.revision().value());
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
