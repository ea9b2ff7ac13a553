package chat.bootstrap.http;

import chat.adapter.websocket.connection.Transport;
import java.util.function.Supplier;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.jspecify.annotations.Nullable;

/**
 * Provides the transport of the socket that is being opened. Tyrus opens a socket on the thread that passes its
 * handshake on, but does not tell on which connection.
 */
final class SocketTransports extends BaseFilter implements Supplier<Transport> {
    private static final ThreadLocal<@Nullable TCPNIOConnection> CURRENT_CONNECTION = new ThreadLocal<>();

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        CURRENT_CONNECTION.set((TCPNIOConnection) ctx.getConnection());
        return ctx.getInvokeAction();
    }

    @Override
    public Transport get() {
        TCPNIOConnection connection = CURRENT_CONNECTION.get();
        if (connection == null) {
            throw new IllegalStateException("no connection is being read on this thread");
        }
        CURRENT_CONNECTION.remove();
        return new GrizzlySocket(connection);
    }
}
