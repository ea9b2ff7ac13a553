package chat.domain.error;

import java.util.Locale;

/** Every reason to refuse that a client can meet; its {@link #code()} is the same over HTTP and sockets. */
public enum ErrorCode {
    BAD_REQUEST(Kind.MALFORMED),
    UNKNOWN_TYPE(Kind.MALFORMED),
    CONTENT_EMPTY(Kind.UNPROCESSABLE),
    CONTENT_TOO_LONG(Kind.UNPROCESSABLE),
    UNAUTHENTICATED(Kind.UNAUTHENTICATED),
    WRONG_CREDENTIALS(Kind.UNAUTHENTICATED),
    IDENTITY_MISMATCH(Kind.FORBIDDEN),
    FORBIDDEN(Kind.FORBIDDEN),
    NOT_A_MEMBER(Kind.FORBIDDEN),
    ROOM_NOT_FOUND(Kind.NOT_FOUND),
    MESSAGE_NOT_FOUND(Kind.NOT_FOUND),
    USER_NOT_FOUND(Kind.NOT_FOUND),
    NOT_FOUND(Kind.NOT_FOUND),
    ROOM_ARCHIVED(Kind.CONFLICT),
    NAME_TAKEN(Kind.CONFLICT),
    CONFLICT(Kind.CONFLICT),
    EDIT_CONFLICT(Kind.CONFLICT),
    IDEMPOTENCY_CONFLICT(Kind.CONFLICT),
    METHOD_NOT_ALLOWED(Kind.METHOD_NOT_ALLOWED),
    PAYLOAD_TOO_LARGE(Kind.TOO_LARGE),
    UNSUPPORTED_MEDIA_TYPE(Kind.UNSUPPORTED_MEDIA_TYPE),
    RATE_LIMITED(Kind.RATE_LIMITED),
    UNAVAILABLE(Kind.UNAVAILABLE),
    INTERNAL(Kind.INTERNAL);

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    /** How this refusal is told: adapters map kinds, not codes, to their own statuses. */
    public Kind kind() {
        return kind;
    }

    /** The code on the wire, in lower snake case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same request may succeed later without being changed. */
    public boolean retryable() {
        return switch (kind) {
            case RATE_LIMITED, UNAVAILABLE, INTERNAL -> true;
            case MALFORMED,
                    UNPROCESSABLE,
                    UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    CONFLICT,
                    METHOD_NOT_ALLOWED,
                    TOO_LARGE,
                    UNSUPPORTED_MEDIA_TYPE -> false;
        };
    }

    /** The families of refusals, one for each answer that an adapter can give. */
    public enum Kind {
        MALFORMED,
        UNPROCESSABLE,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        METHOD_NOT_ALLOWED,
        TOO_LARGE,
        UNSUPPORTED_MEDIA_TYPE,
        RATE_LIMITED,
        UNAVAILABLE,
        INTERNAL
    }
}
