package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.Transport;
import java.io.IOException;
import java.util.concurrent.Executor;
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

/** Tyrus' filter plus what its SPI lacks: access to the current connection, and pauses in reading. */
final class GrizzlySocketFilter extends GrizzlyServerFilter {
    private static final Attribute<GrizzlyTransport> TRANSPORT =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(GrizzlySocketFilter.class.getName());
    private static final ThreadLocal<GrizzlyTransport> CURRENT_TRANSPORT = new ThreadLocal<>();

    private final Executor pool;

    GrizzlySocketFilter(ServerContainer container, Executor pool) {
        super(container, "/");
        this.pool = pool;
    }

    /** The connection whose bytes this thread handles. */
    static Transport currentTransport() {
        return CURRENT_TRANSPORT.get();
    }

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        GrizzlyTransport transport = TRANSPORT.get(context.getConnection());
        if (transport != null) {
            return transport.afterRead(context, handle(context, transport));
        }
        if (!isWebSocket(((HttpContent) context.getMessage()).getHttpHeader())) {
            return context.getInvokeAction();
        }
        context.suspend();
        pool.execute(() -> context.resume(upgrade(context)));
        return context.getSuspendAction();
    }

    // The upgrade checks query the database, so they must not run on a thread that all connections share.
    private NextAction upgrade(FilterChainContext context) {
        GrizzlyTransport transport = new GrizzlyTransport(context.getConnection());
        TRANSPORT.set(context.getConnection(), transport);
        try {
            NextAction next = handle(context, transport);
            if (next.type() != context.getStopAction().type()) {
                TRANSPORT.remove(context.getConnection());
            }
            return next;
        } catch (IOException | RuntimeException fault) {
            transport.terminate();
            return context.getStopAction();
        }
    }

    private NextAction handle(FilterChainContext context, GrizzlyTransport transport) throws IOException {
        CURRENT_TRANSPORT.set(transport);
        try {
            return super.handleRead(context);
        } finally {
            CURRENT_TRANSPORT.remove();
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
