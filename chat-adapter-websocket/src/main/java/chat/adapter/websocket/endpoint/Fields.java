package chat.adapter.websocket.endpoint;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The fields of a JSON object, each of the type that it should have; all refuse with {@code bad_request} others. */
record Fields(JsonNode object) {

    /** The text in that field, which must be there. */
    String text(String field) {
        String text = optionalText(field);
        if (text == null) {
            throw ChatException.field(BAD_REQUEST, field, "missing", "A frame needs the field " + field + ".");
        }
        return text;
    }

    /** The text in that field; null where it is absent or null. */
    @Nullable
    String optionalText(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isTextual()) {
            throw ChatException.field(BAD_REQUEST, field, "invalid", "The field " + field + " is a string.");
        }
        return value.textValue();
    }

    /** The whole number in that field; null where it is absent or null. */
    @Nullable
    Long optionalNumber(String field) {
        JsonNode value = object.path(field);
        if (isAbsent(value)) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw ChatException.field(BAD_REQUEST, field, "invalid", "The field " + field + " is a whole number.");
        }
        return value.longValue();
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
