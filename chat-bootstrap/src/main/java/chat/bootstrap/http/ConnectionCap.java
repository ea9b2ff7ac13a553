package chat.bootstrap.http;

import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ICloseType;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/** Closes connections beyond a maximum number: without file descriptors a server can't accept or serve anything. */
final class ConnectionCap extends BaseFilter {
    private final int most;
    private final AtomicInteger openConnections = new AtomicInteger();

    ConnectionCap(int most) {
        this.most = most;
    }

    // Grizzly marks its listener types as deprecated and has no replacement.
    @SuppressWarnings("deprecation")
    @Override
    public NextAction handleAccept(FilterChainContext ctx) {
        Connection<?> connection = ctx.getConnection();
        int now = openConnections.incrementAndGet();
        CloseListener<Closeable, ICloseType> onClose = (closed, type) -> openConnections.decrementAndGet();
        connection.addCloseListener(onClose);
        if (now > most) {
            connection.terminateSilently();
            return ctx.getStopAction();
        }
        return ctx.getInvokeAction();
    }
}
