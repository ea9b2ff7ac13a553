package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, each of the type that it should have; all refuse with {@code bad_request} others. */
public record FrameFields(JsonNode object) {

    /** The text in that field, which must be there. */
    public String text(String field) {
        String text = optionalText(field);
        if (text == null) {
            throw missing(field);
        }
        return text;
    }

    /** The whole number in that field, which must be there. */
    public long number(String field) {
        Long number = optionalNumber(field);
        if (number == null) {
            throw missing(field);
        }
        return number;
    }

    /** The truth value in that field, which must be there. */
    public boolean flag(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            throw missing(field);
        }
        if (!value.isBoolean()) {
            throw ChatException.forField(BAD_REQUEST, field, "invalid", "The field " + field + " is true or false.");
        }
        return value.booleanValue();
    }

    /** The text in that field; null where it is absent or null. */
    public @Nullable String optionalText(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw ChatException.forField(BAD_REQUEST, field, "invalid", "The field " + field + " is a string.");
        }
        return value.textValue();
    }

    /** The whole number in that field; null where it is absent or null. */
    public @Nullable Long optionalNumber(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ChatException.forField(BAD_REQUEST, field, "invalid", "The field " + field + " is a whole number.");
        }
        return value.longValue();
    }

    private static ChatException missing(String field) {
        return ChatException.forField(BAD_REQUEST, field, "missing", "A frame needs the field " + field + ".");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
