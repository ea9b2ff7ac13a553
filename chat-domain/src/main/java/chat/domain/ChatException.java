package chat.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A refusal: something that was asked and is not done, told to the one who asked. It is no fault, so it has no stack. */
public final class ChatException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<FieldError> fields;
    private final transient Optional<Duration> retryAfter;

    private ChatException(ErrorCode code, String detail, List<FieldError> fields, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.code = code;
        this.fields = fields;
        this.retryAfter = retryAfter;
    }

    /** A refusal with one sentence for people. */
    public ChatException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Optional.empty());
    }

    /** A form that is refused because of one of its fields. */
    public static ChatException forField(ErrorCode code, String field, String problem, String detail) {
        return new ChatException(code, detail, List.of(new FieldError(field, problem)), Optional.empty());
    }

    /** A refusal that passes by itself, after about {@code retryAfter}. */
    public static ChatException withRetryAfter(ErrorCode code, String detail, Duration retryAfter) {
        return new ChatException(code, detail, List.of(), Optional.of(retryAfter));
    }

    public ErrorCode code() {
        return code;
    }

    /** One sentence for people, without secrets. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** The fields at fault, where a form was sent. */
    public List<FieldError> fields() {
        return fields;
    }

    /** When to try again, where that is known. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
