package chat.adapter.rest.http;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error response (RFC 9457).
 *
 * @param errors the invalid fields, if the error concerns a form
 * @param retryAfterMs when to retry, in milliseconds, rounded up; absent if retrying does not help
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable List<FieldError> errors,
        @Nullable Long retryAfterMs) {
    private static final Duration SOON = Duration.ofSeconds(1);

    /** @param detail one sentence for the user, without secrets */
    public static Problem of(HttpErrorCode code, String detail) {
        return new Problem("about:blank", code.title(), code.status(), detail, code.code(), null, null);
    }

    /** @param detail one sentence for the user, without secrets */
    public static Problem of(ErrorCode code, String detail) {
        return of(new ChatException(code, detail));
    }

    /** The problem that reports a refusal by a use case. */
    public static Problem of(ChatException refusal) {
        ErrorCode.ErrorKind kind = refusal.code().kind();
        return new Problem(
                "about:blank",
                HttpStatuses.title(kind),
                HttpStatuses.of(kind),
                refusal.detail(),
                refusal.code().code(),
                refusal.fields().isEmpty() ? null : refusal.fields(),
                wait(refusal).map(Problem::roundedUp).orElse(null));
    }

    /** Returns the value of {@code Retry-After}: when to retry, in seconds, rounded up. */
    public Optional<Long> retryAfterSeconds() {
        return Optional.ofNullable(retryAfterMs).map(wait -> (wait + 999) / 1000);
    }

    // Rounded up, so that a client that waits this long is not too early.
    private static long roundedUp(Duration wait) {
        return wait.plusNanos(999_999).toMillis();
    }

    private static Optional<Duration> wait(ChatException refusal) {
        boolean busy = refusal.code() == ErrorCode.UNAVAILABLE;
        return refusal.retryAfter().or(() -> busy ? Optional.of(SOON) : Optional.empty());
    }
}
