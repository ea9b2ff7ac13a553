package chat.adapter.websocket.endpoint;

import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That something a client said was refused.
 *
 * @param retryAfterMs in milliseconds, rounded up, where it is known
 * @param clientId that of the frame, if it had one, so that the client can tell which one failed
 */
record ErrorFrame(
        String type,
        String code,
        String message,
        boolean retryable,
        @Nullable Long retryAfterMs,
        @Nullable String clientId) {

    static ErrorFrame of(ChatException refusal, @Nullable String clientId) {
        return new ErrorFrame(
                "error",
                refusal.code().code(),
                refusal.detail(),
                refusal.code().retryable(),
                refusal.retryAfter().map(ErrorFrame::roundedUp).orElse(null),
                clientId);
    }

    /** A fault of ours, of which nothing is told but where to find it in the log. */
    static ErrorFrame internal(String incident, @Nullable String clientId) {
        return of(new ChatException(ErrorCode.INTERNAL, "Something went wrong here (" + incident + ")."), clientId);
    }

    private static long roundedUp(Duration wait) {
        return wait.plusNanos(999_999).toMillis();
    }
}
