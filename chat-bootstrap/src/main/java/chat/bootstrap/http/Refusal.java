package chat.bootstrap.http;

import chat.adapter.rest.problem.Problems;
import chat.domain.error.ErrorCode;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.jspecify.annotations.Nullable;

/** A request that is refused before any resource sees it. */
record Refusal(ErrorCode code, String detail) {
    private static final String ATTRIBUTE = Refusal.class.getName();

    static Refusal badRequest(String detail) {
        return new Refusal(ErrorCode.BAD_REQUEST, detail);
    }

    static Refusal tooLarge() {
        return new Refusal(ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large.");
    }

    static Refusal unavailable() {
        return new Refusal(ErrorCode.UNAVAILABLE, "The server is stopping or too busy.");
    }

    /** @param fault the number under which the log has it */
    static Refusal internal(long fault) {
        return new Refusal(ErrorCode.INTERNAL, Problems.faultDetail(fault));
    }

    /** The refusal that a filter left on the request, for the handler to answer. */
    static @Nullable Refusal of(HttpRequestPacket packet) {
        return (Refusal) packet.getAttribute(ATTRIBUTE);
    }

    void leaveOn(HttpRequestPacket packet) {
        packet.setAttribute(ATTRIBUTE, this);
    }
}
