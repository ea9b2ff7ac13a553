package chat.bench.server;

import java.util.OptionalInt;

/** The server answered a request with an error. */
public final class RequestRefusedException extends BenchmarkException {
    private static final long serialVersionUID = 1;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    // The window of the limits of changes; what takes longer, such as the limit of registrations, is not worth the
    // wait.
    private static final int MAX_WAIT_SECONDS = 10;

    private final int status;
    private final int retryAfter;

    /** @param retryAfter the header {@code Retry-After} in seconds; 0 if it is missing */
    RequestRefusedException(String message, int status, int retryAfter) {
        super(message, null);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    static RequestRefusedException of(JsonRequest request, JsonResponse response) {
        String message = response.status() == TOO_MANY ? limited(request) : refused(request, response);
        String wait = response.headers().firstValue("Retry-After").orElse("");
        return new RequestRefusedException(
                message, response.status(), wait.matches("\\d{1,5}") ? Integer.parseInt(wait) : 0);
    }

    /** Returns whether the server is too busy, or a limit is used up. */
    public boolean isTemporary() {
        return status == UNAVAILABLE || status == TOO_MANY;
    }

    /** Returns after how many seconds it is worth to repeat the request; empty if it is not. */
    OptionalInt waitSeconds() {
        if (status == UNAVAILABLE) {
            return OptionalInt.of(1);
        }
        boolean isShort = status == TOO_MANY && retryAfter > 0 && retryAfter <= MAX_WAIT_SECONDS;
        return isShort ? OptionalInt.of(retryAfter) : OptionalInt.empty();
    }

    private static String limited(JsonRequest request) {
        String advice = request.limit().equals(JsonRequest.OTHER_LIMIT) ? "" : request.limit() + " sets that limit; ";
        return "The server's rate limit refused " + request + " (429): " + advice + "CHAT_LIMITS=off lifts all.";
    }

    private static String refused(JsonRequest request, JsonResponse response) {
        String detail = response.body().path("detail").asText();
        return "The server refused " + request + " with " + response.status()
                + (detail.isEmpty() ? "." : ": " + detail);
    }
}
