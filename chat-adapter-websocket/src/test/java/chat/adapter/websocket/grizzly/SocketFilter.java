package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.Transport;
import java.io.IOException;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.tyrus.container.grizzly.server.GrizzlyServerFilter;
import org.glassfish.tyrus.spi.ServerContainer;

/** Tyrus' filter, with what its SPI does not tell: which connection is in hand, and whether it is to be read on. */
final class SocketFilter extends GrizzlyServerFilter {
    private static final Attribute<GrizzlyTransport> TRANSPORT =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(SocketFilter.class.getName());
    private static final ThreadLocal<GrizzlyTransport> IN_HAND = new ThreadLocal<>();

    SocketFilter(ServerContainer container) {
        super(container, "/");
    }

    /** The connection whose bytes this thread handles. */
    static Transport inHand() {
        return IN_HAND.get();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        GrizzlyTransport known = TRANSPORT.get(context.getConnection());
        HttpHeader header = ((HttpContent) context.getMessage()).getHttpHeader();
        if (known == null && !isWebSocket(header)) {
            return context.getInvokeAction();
        }
        GrizzlyTransport transport = known == null ? new GrizzlyTransport(context.getConnection()) : known;
        IN_HAND.set(transport);
        try {
            NextAction next = super.handleRead(context);
            if (next.type() == context.getStopAction().type()) {
                TRANSPORT.set(context.getConnection(), transport);
            }
            return known == null ? next : transport.after(context, next);
        } finally {
            IN_HAND.remove();
        }
    }

    // The SPI shows neither the method nor the version.
    private static boolean isWebSocket(HttpHeader header) {
        return header instanceof HttpRequestPacket request
                && request.getMethod() == Method.GET
                && request.getProtocol() == Protocol.HTTP_1_1
                && "websocket".equalsIgnoreCase(request.getUpgrade());
    }
}
