package chat.bootstrap.http;

import chat.adapter.websocket.connection.Transport;
import java.util.function.Supplier;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.jspecify.annotations.Nullable;

/**
 * Pauses reading from WebSocket connections, and closes connections on request. Data already read from a paused
 * connection is suspended here, and Grizzly reads no more from it, so that the client has to wait.
 */
public final class BackpressureFilter extends BaseFilter implements Supplier<Transport> {
    private static final Attribute<ConnectionSuspension> SUSPENSION =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(BackpressureFilter.class.getName());

    // Tyrus opens a socket on the thread that passes its handshake on, but does not tell on which connection.
    private static final ThreadLocal<@Nullable Connection<?>> CURRENT_CONNECTION = new ThreadLocal<>();

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        ConnectionSuspension suspension = SUSPENSION.get(ctx.getConnection());
        if (suspension == null) {
            CURRENT_CONNECTION.set(ctx.getConnection());
            return ctx.getInvokeAction();
        }
        return suspension.suspendIfPaused(ctx) ? ctx.getSuspendAction() : ctx.getInvokeAction();
    }

    @Override
    public Transport get() {
        Connection<?> connection = CURRENT_CONNECTION.get();
        if (connection == null) {
            throw new IllegalStateException("no connection is being read on this thread");
        }
        CURRENT_CONNECTION.remove();
        ConnectionSuspension suspension = new ConnectionSuspension(connection);
        SUSPENSION.set(connection, suspension);
        return suspension;
    }

    /** True if the connection is that of an open socket. */
    boolean isSocket(Connection<?> connection) {
        return SUSPENSION.get(connection) != null;
    }

    private static final class ConnectionSuspension implements Transport {
        private final Connection<?> connection;
        private boolean paused;
        private @Nullable FilterChainContext suspended;

        private ConnectionSuspension(Connection<?> connection) {
            this.connection = connection;
        }

        private synchronized boolean suspendIfPaused(FilterChainContext ctx) {
            if (paused) {
                ctx.suspend();
                suspended = ctx;
            }
            return paused;
        }

        @Override
        public void terminate() {
            connection.terminateSilently();
        }

        @Override
        public synchronized void pauseReading() {
            paused = true;
        }

        @Override
        public void resumeReading() {
            FilterChainContext waiting;
            synchronized (this) {
                waiting = suspended;
                paused = false;
                suspended = null;
            }
            if (waiting != null) {
                waiting.resumeNext();
            }
        }
    }
}
