package chat.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A rejected request, with an error code for the caller. It is not a fault, so it has no stack trace. */
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

    /**
     * Creates a rejection.
     *
     * @param detail one sentence for the user, without secrets
     */
    public ChatException(ErrorCode code, String detail) {
        this(code, detail, List.of(), Optional.empty());
    }

    /**
     * Creates a rejection because of one field of the request.
     *
     * @param field the name of the field on the wire
     * @param problem the code of the problem, see {@link FieldError#code()}
     */
    public static ChatException forField(ErrorCode code, String field, String problem, String detail) {
        return new ChatException(code, detail, List.of(new FieldError(field, problem)), Optional.empty());
    }

    /**
     * Creates a rejection that is temporary.
     *
     * @param retryAfter the approximate time after which the request may succeed
     */
    public static ChatException withRetryAfter(ErrorCode code, String detail, Duration retryAfter) {
        return new ChatException(code, detail, List.of(), Optional.of(retryAfter));
    }

    public ErrorCode code() {
        return code;
    }

    /** @return one sentence for the user, without secrets */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** @return the invalid fields of the request; empty if none is to blame */
    public List<FieldError> fields() {
        return fields;
    }

    /** @return the time to wait before a retry, if known */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
