package chat.domain;

import java.util.Locale;

/** The error codes that clients receive. A {@link #code()} is the same over HTTP and WebSocket. */
public enum ErrorCode {
    BAD_REQUEST(ErrorKind.MALFORMED),
    UNKNOWN_TYPE(ErrorKind.MALFORMED),
    CONTENT_EMPTY(ErrorKind.UNPROCESSABLE),
    CONTENT_TOO_LONG(ErrorKind.UNPROCESSABLE),
    UNAUTHENTICATED(ErrorKind.UNAUTHENTICATED),
    WRONG_CREDENTIALS(ErrorKind.UNAUTHENTICATED),
    IDENTITY_MISMATCH(ErrorKind.FORBIDDEN),
    FORBIDDEN(ErrorKind.FORBIDDEN),
    NOT_A_MEMBER(ErrorKind.FORBIDDEN),
    ROOM_NOT_FOUND(ErrorKind.NOT_FOUND),
    MESSAGE_NOT_FOUND(ErrorKind.NOT_FOUND),
    USER_NOT_FOUND(ErrorKind.NOT_FOUND),
    NOT_FOUND(ErrorKind.NOT_FOUND),
    ROOM_ARCHIVED(ErrorKind.CONFLICT),
    NAME_TAKEN(ErrorKind.CONFLICT),
    CONFLICT(ErrorKind.CONFLICT),
    EDIT_CONFLICT(ErrorKind.CONFLICT),
    IDEMPOTENCY_CONFLICT(ErrorKind.CONFLICT),
    RATE_LIMITED(ErrorKind.RATE_LIMITED),
    UNAVAILABLE(ErrorKind.UNAVAILABLE),
    INTERNAL(ErrorKind.INTERNAL);

    private final ErrorKind kind;

    ErrorCode(ErrorKind kind) {
        this.kind = kind;
    }

    /** @return the kind of this error; adapters map kinds, not codes, to their own statuses */
    public ErrorKind kind() {
        return kind;
    }

    /** @return the code on the wire, in lower snake case */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return whether the same request may succeed later without a change */
    public boolean retryable() {
        return switch (kind) {
            case RATE_LIMITED, UNAVAILABLE, INTERNAL -> true;
            case MALFORMED, UNPROCESSABLE, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, CONFLICT -> false;
        };
    }

    /** Groups of error codes, one for each status that an adapter can return. */
    public enum ErrorKind {
        MALFORMED,
        UNPROCESSABLE,
        UNAUTHENTICATED,
        FORBIDDEN,
        NOT_FOUND,
        CONFLICT,
        RATE_LIMITED,
        UNAVAILABLE,
        INTERNAL
    }
}
