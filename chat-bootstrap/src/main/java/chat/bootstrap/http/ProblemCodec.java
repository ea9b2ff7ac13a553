package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import java.io.IOException;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** Grizzly's HTTP codec, changed to answer requests that it can't parse with a problem instead of an empty body. */
final class ProblemCodec extends HttpServerFilter {
    private final ProblemWriter problems;

    // The constructor that Grizzly's HttpServer uses; no other takes the maximum number of headers.
    @SuppressWarnings("deprecation")
    ProblemCodec(NetworkListener listener, int maxHeaderBytes, ProblemWriter problems) {
        super(
                listener.isChunkingEnabled(),
                maxHeaderBytes,
                null,
                listener.getKeepAlive(),
                null,
                listener.getMaxRequestHeaders(),
                listener.getMaxResponseHeaders());
        this.problems = problems;
    }

    // An unknown HTTP version would break the response that reports it.
    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext ctx, Throwable cause) throws IOException {
        header.setProtocol(Protocol.HTTP_1_1);
        super.onHttpHeaderError(header, ctx, cause);
    }

    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
        HttpStatus.BAD_REQUEST_400.setValues(response);
        byte[] body = problems.body(RequestRefusal.badRequest("The request is not valid HTTP."));
        response.setContentType(Problems.MEDIA_TYPE);
        response.setContentLength(body.length);
        return HttpContent.builder(response)
                .content(Buffers.wrap(null, body))
                .last(true)
                .build();
    }
}
