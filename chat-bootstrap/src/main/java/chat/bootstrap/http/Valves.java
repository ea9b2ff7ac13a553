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
 * Lets the connections of sockets be held back and cut. What was read from one that is held back waits here, and Grizzly
 * reads no more from it meanwhile, so that the client has to wait.
 */
public final class Valves extends BaseFilter implements Supplier<Transport> {
    private static final Attribute<Valve> VALVE =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(Valves.class.getName());

    // Tyrus opens a socket on the thread that reads its handshake, and does not say on which connection.
    private static final ThreadLocal<@Nullable Connection<?>> IN_HAND = new ThreadLocal<>();

    @Override
    public NextAction handleRead(FilterChainContext ctx) {
        Valve valve = VALVE.get(ctx.getConnection());
        if (valve == null) {
            IN_HAND.set(ctx.getConnection());
            return ctx.getInvokeAction();
        }
        return valve.holds(ctx) ? ctx.getSuspendAction() : ctx.getInvokeAction();
    }

    @Override
    public Transport get() {
        Connection<?> connection = IN_HAND.get();
        if (connection == null) {
            throw new IllegalStateException("no connection is being read on this thread");
        }
        IN_HAND.remove();
        Valve valve = new Valve(connection);
        VALVE.set(connection, valve);
        return valve;
    }

    private static final class Valve implements Transport {
        private final Connection<?> connection;
        private boolean closed;
        private @Nullable FilterChainContext held;

        private Valve(Connection<?> connection) {
            this.connection = connection;
        }

        private synchronized boolean holds(FilterChainContext ctx) {
            if (closed) {
                ctx.suspend();
                held = ctx;
            }
            return closed;
        }

        @Override
        public void cut() {
            connection.terminateSilently();
        }

        @Override
        public synchronized void pause() {
            closed = true;
        }

        @Override
        public void resume() {
            FilterChainContext waiting = open();
            if (waiting != null) {
                waiting.resumeNext();
            }
        }

        private synchronized @Nullable FilterChainContext open() {
            FilterChainContext waiting = held;
            closed = false;
            held = null;
            return waiting;
        }
    }
}
