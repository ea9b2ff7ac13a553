package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Typed access to the fields of a JSON object; a field of the wrong type is refused with {@code bad_request}. */
public record FrameFields(JsonNode object) {

    /**
     * The required string field.
     *
     * @throws ChatException with code {@code bad_request} if the field is missing or not a string
     */
    public String text(String field) {
        String text = optionalText(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /**
     * The required integer field.
     *
     * @throws ChatException with code {@code bad_request} if the field is missing or not a 64-bit integer
     */
    public long number(String field) {
        Long number = optionalNumber(field);
        if (number == null) {
            throw missing(field);
        }
        return number;
    }

    /**
     * The required boolean field.
     *
     * @throws ChatException with code {@code bad_request} if the field is missing or not a boolean
     */
    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            throw missing(field);
        }
        if (!value.isBoolean()) {
            throw ChatException.forField(
                    BAD_REQUEST, field, "invalid", "The field " + field + " must be true or false.");
        }
        return value.booleanValue();
    }

    /**
     * The optional string field.
     *
     * @return null if the field is absent or null
     * @throws ChatException with code {@code bad_request} if the field is not a string
     */
    public @Nullable String optionalText(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw ChatException.forField(BAD_REQUEST, field, "invalid", "The field " + field + " must be a string.");
        }
        return value.textValue();
    }

    /**
     * The optional integer field.
     *
     * @return null if the field is absent or null
     * @throws ChatException with code {@code bad_request} if the field is not a 64-bit integer
     */
    public @Nullable Long optionalNumber(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ChatException.forField(
                    BAD_REQUEST, field, "invalid", "The field " + field + " must be a whole number.");
        }
        return value.longValue();
    }

    private static ChatException missing(String field) {
        return ChatException.forField(BAD_REQUEST, field, "missing", "The field " + field + " is missing.");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
