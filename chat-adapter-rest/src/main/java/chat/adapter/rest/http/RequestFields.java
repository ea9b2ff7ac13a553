package chat.adapter.rest.http;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Validates single fields of a body or a query. */
public final class RequestFields {
    // No valid number has more digits, and every number of 18 digits fits into a long.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private RequestFields() {}

    /**
     * Requires a value.
     *
     * @throws ChatException with code {@code bad_request} if it is missing
     */
    public static String required(String field, @Nullable String value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /**
     * Parses an optional number in a query.
     *
     * @throws ChatException with code {@code bad_request} if it is malformed, negative or repeated
     */
    public static Optional<Long> number(MultivaluedMap<String, String> query, String field) {
        List<String> values = query.getOrDefault(field, List.of());
        if (values.size() > 1
                || !values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            throw invalid(field);
        }
        return values.stream().findFirst().map(Long::valueOf);
    }

    /**
     * Checks an optional number in a body.
     *
     * @throws ChatException with code {@code bad_request} if it is negative
     */
    public static Optional<Long> number(String field, @Nullable Long value) {
        if (value != null && value < 0) {
            throw invalid(field);
        }
        return Optional.ofNullable(value);
    }

    /** Returns the refusal of a missing required field. */
    public static ChatException missing(String field) {
        return ChatException.forField(BAD_REQUEST, field, "missing", "The field " + field + " is missing.");
    }

    /** Returns the refusal of a value that has the wrong type or is not allowed. */
    public static ChatException invalid(String field) {
        return ChatException.forField(BAD_REQUEST, field, "invalid", "The value of this field is invalid.");
    }
}
