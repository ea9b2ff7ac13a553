package chat.bootstrap.http;

import chat.adapter.rest.http.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacketParsing;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Grizzly's HTTP codec, changed to answer all requests that it can't parse, and with a problem. Also refuses requests with
 * two lengths, and asks for the body of a chunked request whose client waits for that.
 */
final class StrictHttpCodec extends HttpServerFilter {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ProblemWriter problems;

    // The constructor that Grizzly's HttpServer uses; no other takes the maximum number of headers.
    @SuppressWarnings("deprecation")
    StrictHttpCodec(NetworkListener listener, int maxHeaderBytes, ProblemWriter problems) {
        super(
                listener.isChunkingEnabled(),
                maxHeaderBytes,
                null,
                listener.getKeepAlive(),
                null,
                listener.getMaxRequestHeaders(),
                listener.getMaxResponseHeaders());
        this.problems = problems;
        for (TransferEncoding encoding : getTransferEncodings()) {
            if (encoding instanceof ChunkedTransferEncoding) {
                removeTransferEncoding(encoding);
                addTransferEncoding(new StrictChunkedEncoding(encoding));
            }
        }
    }

    // Grizzly looks for the missing space or colon beyond the end of the head, and would wait for more input.
    @Override
    protected boolean decodeHttpPacket(FilterChainContext ctx, HttpPacketParsing packet, Buffer input) {
        boolean parsed = super.decodeHttpPacket(ctx, packet, input);
        if (!parsed && hasCompleteHead(input)) {
            throw new IllegalStateException("The head is complete, but not valid");
        }
        if (parsed && hasTwoLengths(packet)) {
            throw new IllegalStateException("The request has a length and chunks");
        }
        return parsed;
    }

    // RFC 9112, 6.1. Grizzly forgets the length, so RequestGuard can detect it only if it follows the encoding.
    private static boolean hasTwoLengths(HttpPacketParsing packet) {
        return packet instanceof HttpHeader header
                && header.isChunked()
                && packet.getHeaderParsingState().contentLengthHeadersCount > 0;
    }

    // Grizzly passes on the head of a chunked request with the first chunk, which the client does not send before this
    // (RFC 9110, 10.1.1).
    @Override
    protected boolean onHttpHeaderParsed(HttpHeader header, Buffer buffer, FilterChainContext ctx) {
        boolean failed = super.onHttpHeaderParsed(header, buffer, ctx);
        HttpRequestPacket request = (HttpRequestPacket) header;
        if (!failed
                && request.isChunked()
                && request.requiresAcknowledgement()
                && RequestGuard.CONTINUE.equalsIgnoreCase(request.getHeader(Header.Expect))) {
            request.getResponse().acknowledged();
            ctx.write(Buffers.wrap(ctx.getMemoryManager(), CONTINUE));
        }
        return failed;
    }

    // A head ends with an empty line; those before it are ignored, as by Grizzly (RFC 9112, 2.2).
    private static boolean hasCompleteHead(Buffer input) {
        boolean started = false;
        boolean lineIsEmpty = true;
        for (int i = input.position(); i < input.limit(); i++) {
            byte next = input.get(i);
            if (next == '\n') {
                if (started && lineIsEmpty) {
                    return true;
                }
                lineIsEmpty = true;
            } else if (next != '\r') {
                started = true;
                lineIsEmpty = false;
            }
        }
        return false;
    }

    // Grizzly would wait for the end of a tunnel, or for HTTP/2.
    @Override
    protected void onInitialLineParsed(HttpHeader header, FilterChainContext ctx) {
        Method method = ((HttpRequestPacket) header).getMethod();
        if (method == Method.CONNECT || header.getProtocol() == Protocol.HTTP_2_0) {
            throw new IllegalStateException("Neither a proxy nor a server of HTTP/2");
        }
        super.onInitialLineParsed(header, ctx);
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
