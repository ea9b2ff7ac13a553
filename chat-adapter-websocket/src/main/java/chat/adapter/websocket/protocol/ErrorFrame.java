package chat.adapter.websocket.protocol;

import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The server refused a frame of the client.
 *
 * @param ref the {@code ref} of the refused frame, on {@code /ws}
 * @param retryAfterMs when to retry, in milliseconds from now, rounded up; absent if unknown
 * @param clientId the {@code client_id} of the refused frame, on {@code /ws/{room_id}}
 */
public record ErrorFrame(
        String type,
        @Nullable String ref,
        String code,
        String message,
        boolean retryable,
        @Nullable Long retryAfterMs,
        @Nullable String clientId) {

    /** Identifies the refused frame to its sender. */
    public record FrameRef(@Nullable String ref, @Nullable String clientId) {
        public static final FrameRef NONE = new FrameRef(null, null);
    }

    static ErrorFrame of(ChatException refusal, FrameRef frameRef) {
        return new ErrorFrame(
                "error",
                frameRef.ref(),
                refusal.code().code(),
                refusal.detail(),
                refusal.code().retryable(),
                refusal.retryAfter().map(ErrorFrame::roundedUp).orElse(null),
                frameRef.clientId());
    }

    /** An internal error; the client learns only the id under which it is logged. */
    static ErrorFrame internal(String errorId, FrameRef frameRef) {
        String detail = "Internal error; the server's log has the details (" + errorId + ").";
        return of(new ChatException(ErrorCode.INTERNAL, detail), frameRef);
    }

    private static long roundedUp(Duration wait) {
        return wait.plusNanos(999_999).toMillis();
    }
}
