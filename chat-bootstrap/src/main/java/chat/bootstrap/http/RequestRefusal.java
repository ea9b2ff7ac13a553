package chat.bootstrap.http;

import chat.adapter.rest.http.HttpErrorCode;
import chat.adapter.rest.http.Problem;
import chat.adapter.rest.http.Problems;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.time.Duration;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/** A request that is refused before it reaches a resource. */
record RequestRefusal(Problem problem) {
    private static final String ATTRIBUTE = RequestRefusal.class.getName();

    static RequestRefusal badRequest(String detail) {
        return new RequestRefusal(Problem.of(ErrorCode.BAD_REQUEST, detail));
    }

    static RequestRefusal notFound() {
        return new RequestRefusal(Problem.of(ErrorCode.NOT_FOUND, "There is nothing at this URL."));
    }

    static RequestRefusal tooLarge() {
        return new RequestRefusal(Problem.of(HttpErrorCode.PAYLOAD_TOO_LARGE, "The request is too large."));
    }

    static RequestRefusal unavailable() {
        return new RequestRefusal(Problem.of(ErrorCode.UNAVAILABLE, "The server is stopping or too busy."));
    }

    /** @param retryAfter the time after which the server may accept the client's next handshake */
    static RequestRefusal tooManyHandshakes(Duration retryAfter) {
        return new RequestRefusal(Problem.of(ChatException.withRetryAfter(
                ErrorCode.UNAVAILABLE, "Too many clients are connecting. Try again in a moment.", retryAfter)));
    }

    /** @param fault the number under which the fault is logged */
    static RequestRefusal internal(long fault) {
        return new RequestRefusal(Problem.of(ErrorCode.INTERNAL, Problems.faultDetail(fault)));
    }

    /** Returns the refusal that a filter has attached to the request, if any. */
    static @Nullable RequestRefusal of(HttpRequestPacket packet) {
        return (RequestRefusal) packet.getAttribute(ATTRIBUTE);
    }

    void attachTo(HttpRequestPacket packet) {
        packet.setAttribute(ATTRIBUTE, this);
    }
}
