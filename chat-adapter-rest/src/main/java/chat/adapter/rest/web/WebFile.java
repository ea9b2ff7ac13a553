package chat.adapter.rest.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** A file of the browser client, compressed if the browser accepts it and the result is smaller. */
final class WebFile {
    private final byte[] plain;
    private final MediaTypes kind;
    private volatile byte @Nullable [] gzipped;

    WebFile(byte[] plain, MediaTypes kind) {
        this.plain = plain;
        this.kind = kind;
    }

    /** @param accepted the {@code Accept-Encoding} header of the request */
    Response.ResponseBuilder response(@Nullable String accepted) {
        if (!kind.text()) {
            return Response.ok(plain, kind.mediaType());
        }
        Response.ResponseBuilder answer =
                Response.ok(null, kind.mediaType()).header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return Gzip.isAccepted(accepted)
                ? answer.entity(gzipped()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : answer.entity(plain);
    }

    // Two threads may both compress; the results are equal.
    private byte[] gzipped() {
        byte[] ready = gzipped;
        if (ready == null) {
            ready = Gzip.compress(plain);
            gzipped = ready;
        }
        return ready;
    }
}
