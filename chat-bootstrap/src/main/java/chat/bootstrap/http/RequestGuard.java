package chat.bootstrap.http;

import java.util.Iterator;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests that the handlers behind it could interpret differently. Placed directly behind the codec;
 * {@link Dispatcher} answers the refused requests.
 */
final class RequestGuard extends BaseFilter {
    /** The only supported value of {@code Expect}. */
    static final String CONTINUE = "100-continue";

    /**
     * Removes all offers to upgrade except to WebSocket: Grizzly would wait for ever for the body of a request whose
     * upgrade it ignores.
     */
    @Override
    public NextAction handleEvent(FilterChainContext ctx, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent upgrade) {
            HttpHeader header = upgrade.getHttpHeader();
            if (!"websocket".equalsIgnoreCase(header.getUpgrade()) || !isHttp11Get(header)) {
                header.getUpgradeDC().recycle();
                header.setIgnoreContentModifiers(false);
            }
        }
        return ctx.getInvokeAction();
    }

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        if (ctx.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket packet
                && RequestRefusal.of(packet) == null) {
            RequestRefusal refusal = check(packet);
            if (refusal != null) {
                refusal.attachTo(packet);
                packet.getUpgradeDC().recycle();
                packet.setRequestURI("/");
            }
        }
        return ctx.getInvokeAction();
    }

    private static boolean isHttp11Get(HttpHeader header) {
        return header instanceof HttpRequestPacket packet
                && packet.getMethod() == Method.GET
                && packet.getProtocol() == Protocol.HTTP_1_1;
    }

    private static @Nullable RequestRefusal check(HttpRequestPacket packet) {
        if (!UriValidator.isPath(packet.getRequestURI()) || !UriValidator.isValid(packet.getQueryString())) {
            return RequestRefusal.badRequest("The URL has characters that must be percent-encoded.");
        }
        MimeHeaders headers = packet.getHeaders();
        if (isRepeated(headers, Header.Host) || !UriValidator.isHost(headers.getHeader(Header.Host))) {
            return RequestRefusal.badRequest("The Host header is not a valid host.");
        }
        for (String name : headers.names()) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == ':')) {
                return RequestRefusal.badRequest("A header has an invalid name.");
            }
        }
        String expected = headers.getHeader(Header.Expect);
        if (expected != null && !expected.equalsIgnoreCase(CONTINUE)) {
            return RequestRefusal.badRequest("The only supported expectation is " + CONTINUE + ".");
        }
        return checkFraming(packet, headers);
    }

    // RFC 9112, 6.1: a proxy that determines another length could be used to smuggle requests.
    private static @Nullable RequestRefusal checkFraming(HttpRequestPacket packet, MimeHeaders headers) {
        String encoding = headers.getHeader(Header.TransferEncoding);
        boolean length = headers.getHeader(Header.ContentLength) != null || packet.getContentLength() >= 0;
        boolean ambiguous = length || isRepeated(headers, Header.TransferEncoding);
        if (encoding != null && (ambiguous || !encoding.equalsIgnoreCase("chunked"))) {
            return RequestRefusal.badRequest("The body's length is ambiguous or its encoding is not supported.");
        }
        // It would be read as frames.
        if (packet.isUpgrade() && (encoding != null || packet.getContentLength() > 0)) {
            return RequestRefusal.badRequest("An opening handshake has no body.");
        }
        return null;
    }

    private static boolean isRepeated(MimeHeaders headers, Header name) {
        Iterator<String> values = headers.values(name).iterator();
        if (values.hasNext()) {
            values.next();
        }
        return values.hasNext();
    }
}
