package chat.bootstrap.http;

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
 * Stands behind the codec and in front of everything else: lets through only requests that all behind it read the same
 * way. What it refuses is answered by the handler.
 */
final class RequestGuard extends BaseFilter {
    /** Drops every offer to upgrade but to WebSocket: Grizzly waits for ever for the body of one that it ignores. */
    @Override
    public NextAction handleEvent(FilterChainContext ctx, FilterChainEvent event) {
        if (event instanceof HttpEvents.IncomingHttpUpgradeEvent offer) {
            HttpHeader header = offer.getHttpHeader();
            if (!"websocket".equalsIgnoreCase(header.getUpgrade()) || !isGetOf11(header)) {
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
                && Refusal.of(packet) == null) {
            Refusal refusal = judge(packet);
            if (refusal != null) {
                refusal.leaveOn(packet);
                packet.getUpgradeDC().recycle();
                packet.setRequestURI("/");
            }
        }
        return ctx.getInvokeAction();
    }

    private static boolean isGetOf11(HttpHeader header) {
        return header instanceof HttpRequestPacket packet
                && packet.getMethod() == Method.GET
                && packet.getProtocol() == Protocol.HTTP_1_1;
    }

    private static @Nullable Refusal judge(HttpRequestPacket packet) {
        if (!PlainAddress.isPath(packet.getRequestURI()) || !PlainAddress.is(packet.getQueryString())) {
            return Refusal.badRequest("The address has characters that must be written as %XX.");
        }
        MimeHeaders headers = packet.getHeaders();
        if (!PlainAddress.isHost(headers.getHeader(Header.Host))) {
            return Refusal.badRequest("The Host is no host name.");
        }
        for (String name : headers.names()) {
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c >= 0x7f || c == ':')) {
                return Refusal.badRequest("A header has a name that can't be read.");
            }
        }
        String expected = headers.getHeader(Header.Expect);
        if (expected != null && !expected.equalsIgnoreCase("100-continue")) {
            return Refusal.badRequest("Nothing is known that could be expected but 100-continue.");
        }
        return framing(packet, headers);
    }

    // RFC 9112, 6.1: whoever reads the length otherwise than we do could smuggle a request.
    private static @Nullable Refusal framing(HttpRequestPacket packet, MimeHeaders headers) {
        String encoding = headers.getHeader(Header.TransferEncoding);
        boolean length = headers.getHeader(Header.ContentLength) != null || packet.getContentLength() >= 0;
        if (encoding != null && (length || !encoding.equalsIgnoreCase("chunked"))) {
            return Refusal.badRequest("The length of the body is told in two ways or in none that is known.");
        }
        return null;
    }
}
