package chat.adapter.rest.http;

/** A request that is rejected for a reason that only HTTP knows. It is not a fault, so it has no stack trace. */
public final class HttpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpErrorCode code;

    /** @param detail one sentence for the user, without secrets */
    public HttpException(HttpErrorCode code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** @return the body of the response */
    Problem problem() {
        return Problem.of(code, String.valueOf(getMessage()));
    }
}
