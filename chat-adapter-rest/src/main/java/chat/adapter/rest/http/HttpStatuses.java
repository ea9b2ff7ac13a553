package chat.adapter.rest.http;

import chat.domain.ErrorCode.ErrorKind;

/** Maps each kind of error to its HTTP status and title. */
final class HttpStatuses {
    private HttpStatuses() {}

    static int of(ErrorKind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case UNPROCESSABLE -> 422;
            case RATE_LIMITED -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    static String title(ErrorKind kind) {
        return switch (kind) {
            case MALFORMED -> "Bad Request";
            case UNAUTHENTICATED -> "Unauthorized";
            case FORBIDDEN -> "Forbidden";
            case NOT_FOUND -> "Not Found";
            case CONFLICT -> "Conflict";
            case UNPROCESSABLE -> "Unprocessable Content";
            case RATE_LIMITED -> "Too Many Requests";
            case INTERNAL -> "Internal Server Error";
            case UNAVAILABLE -> "Service Unavailable";
        };
    }
}
