package chat.adapter.rest.http;

import static chat.adapter.rest.http.HttpErrorCode.PAYLOAD_TOO_LARGE;
import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Refuses bodies that are not JSON of the expected shape. The error does not reveal parser details. */
public final class JsonBodyReader implements ReaderInterceptor {
    private final int maxBytes;

    /** @param maxBytes maximum length of a body, in bytes */
    public JsonBodyReader(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        byte[] bytes = readBytes(context.getInputStream());
        requireUtf8(bytes);
        context.setInputStream(new ByteArrayInputStream(bytes));
        Object body = read(context);
        if (body == null) {
            throw new ChatException(BAD_REQUEST, "The body is missing.");
        }
        return body;
    }

    private byte[] readBytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new HttpException(PAYLOAD_TOO_LARGE, "A request body can have at most " + maxBytes + " bytes.");
            }
            return bytes;
        } catch (IOException aborted) {
            throw new ChatException(BAD_REQUEST, "The request body could not be read.");
        }
    }

    private static Object read(ReaderInterceptorContext context) throws IOException {
        try {
            return context.proceed();
        } catch (InvalidDefinitionException defect) {
            throw defect;
        } catch (JsonMappingException mismatch) {
            throw invalid(mismatch);
        } catch (IOException malformed) {
            throw new ChatException(BAD_REQUEST, "The body is not well-formed JSON.");
        }
    }

    private static ChatException invalid(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .findFirst()
                .flatMap(step -> Optional.ofNullable(step.getFieldName()))
                .map(RequestFields::invalid)
                .orElseGet(() -> new ChatException(BAD_REQUEST, "The body is not the expected JSON object."));
    }

    // The parser would detect UTF-16 and UTF-32 by their zeros and accept some malformed sequences.
    private static void requireUtf8(byte[] bytes) {
        try {
            if (StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .chars()
                    .anyMatch(c -> c == 0)) {
                throw new CharacterCodingException();
            }
        } catch (CharacterCodingException malformed) {
            throw new ChatException(BAD_REQUEST, "The body is not UTF-8.");
        }
    }
}
