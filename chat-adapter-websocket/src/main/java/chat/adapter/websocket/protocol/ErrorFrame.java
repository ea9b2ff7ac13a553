package chat.adapter.websocket.protocol;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * That something a client said was refused.
 *
 * @param ref that of the frame, on {@code /ws}
 * @param retryAfterMs in milliseconds, rounded up, where it is known
 * @param clientId that of the frame, on {@code /ws/{room_id}}
 */
public record ErrorFrame(
        String type,
        @Nullable String ref,
        String code,
        String message,
        boolean retryable,
        @Nullable Long retryAfterMs,
        @Nullable String clientId) {

    /** What of a frame is told again, so that its sender knows which one is meant. */
    public record FrameRef(@Nullable String ref, @Nullable String clientId) {
        public static final FrameRef NONE = new FrameRef(null, null);
    }

    static ErrorFrame of(ChatException refusal, FrameRef echo) {
        return new ErrorFrame(
                "error",
                echo.ref(),
                refusal.code().code(),
                refusal.detail(),
                refusal.code().retryable(),
                refusal.retryAfter().map(ErrorFrame::roundedUp).orElse(null),
                echo.clientId());
    }

    /** A fault of ours, of which nothing is told but where to find it in the log. */
    static ErrorFrame internal(String incident, FrameRef echo) {
        return of(new ChatException(ErrorCode.INTERNAL, "Something went wrong here (" + incident + ")."), echo);
    }

    private static long roundedUp(Duration wait) {
        return wait.plusNanos(999_999).toMillis();
    }
}
