package chat.adapter.rest.http;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of single fields of a body or a query. */
public final class RequestFields {
    // No number that means anything needs more digits, and no run of 18 is beyond a long.
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private RequestFields() {}

    /** The value; refuses with {@code bad_request} if there is none. */
    public static String required(String field, @Nullable String value) {
        if (value == null) {
            throw missing(field);
        }
        return value;
    }

    /** The number that a query tells; refuses with {@code bad_request} what is none, is negative, or is told twice. */
    public static Optional<Long> number(MultivaluedMap<String, String> query, String field) {
        List<String> values = query.getOrDefault(field, List.of());
        if (values.size() > 1
                || !values.stream().allMatch(value -> NUMBER.matcher(value).matches())) {
            throw invalid(field);
        }
        return values.stream().findFirst().map(Long::valueOf);
    }

    /** The number that a body tells, if it does; refuses with {@code bad_request} a negative one. */
    public static Optional<Long> number(String field, @Nullable Long value) {
        if (value != null && value < 0) {
            throw invalid(field);
        }
        return Optional.ofNullable(value);
    }

    /** The refusal of nothing where there must be something. */
    public static ChatException missing(String field) {
        return ChatException.forField(BAD_REQUEST, field, "missing", "The field " + field + " is missing.");
    }

    /** The refusal of a value of the wrong type, or that is none of the possible ones. */
    public static ChatException invalid(String field) {
        return ChatException.forField(BAD_REQUEST, field, "invalid", "The value of this field can't be accepted.");
    }
}
