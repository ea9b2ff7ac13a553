package chat.adapter.rest.browser;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A file that browsers are given, compressed if they like and it pays. */
final class WebFile {
    private final byte[] plain;
    private final MediaKind kind;
    private volatile byte @Nullable [] packed;

    WebFile(byte[] plain, MediaKind kind) {
        this.plain = plain;
        this.kind = kind;
    }

    /** @param accepted the {@code Accept-Encoding} of the request */
    Response.ResponseBuilder answer(@Nullable String accepted) {
        if (!kind.text()) {
            return Response.ok(plain, kind.mediaType());
        }
        Response.ResponseBuilder answer =
                Response.ok(null, kind.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isWelcome(accepted)
                ? answer.entity(packed()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : answer.entity(plain);
    }

    // Two threads may both do it; they come to the same.
    private byte[] packed() {
        byte[] ready = packed;
        if (ready == null) {
            ready = Gzip.pack(plain);
            packed = ready;
        }
        return ready;
    }
}
