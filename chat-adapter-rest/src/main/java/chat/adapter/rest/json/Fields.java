package chat.adapter.rest.json;

import static chat.domain.error.ErrorCode.BAD_REQUEST;

import chat.domain.error.ChatException;
import org.jspecify.annotations.Nullable;

/** What is asked of single fields of a body or a query. */
public final class Fields {
    private Fields() {}

    /** The value; refuses with {@code bad_request} if there is none. */
    public static String required(String field, @Nullable String value) {
        if (value == null) {
            throw ChatException.field(BAD_REQUEST, field, "missing", "The field " + field + " is missing.");
        }
        return value;
    }

    /** Refuses with {@code bad_request} what this server cannot do yet, rather than doing less than was asked. */
    public static void unsupported(String field, @Nullable Object value) {
        if (value != null) {
            throw invalid(field);
        }
    }

    /** The refusal of a value of the wrong type, or that is none of the possible ones. */
    public static ChatException invalid(String field) {
        return ChatException.field(BAD_REQUEST, field, "invalid", "The value of this field can't be accepted.");
    }
}
