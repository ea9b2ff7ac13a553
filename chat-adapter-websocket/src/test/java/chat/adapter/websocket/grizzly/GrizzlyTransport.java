package chat.adapter.websocket.grizzly;

import chat.adapter.websocket.connection.Transport;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.tyrus.container.grizzly.client.GrizzlyWriter;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/** A TCP connection of Grizzly. */
final class GrizzlyTransport implements Transport {
    private final Connection<?> connection;
    private boolean paused;
    private @Nullable FilterChainContext suspended;

    GrizzlyTransport(Connection<?> connection) {
        this.connection = connection;
    }

    @Override
    public Writer writer() {
        return new GrizzlyWriter(connection);
    }

    /** {@link GrizzlySocketFilter} passes the bytes on. */
    @Override
    public void readInto(ReadHandler reader, Runnable atEnd) {}

    // A graceful close would wait for pending writes.
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
            paused = false;
            waiting = suspended;
            suspended = null;
        }
        if (waiting != null) {
            waiting.resume(waiting.getStopAction());
        }
    }

    /** Grizzly's next action after a read: its own choice, or a suspension until reading is resumed. */
    synchronized NextAction afterRead(FilterChainContext context, NextAction next) {
        if (!paused) {
            return next;
        }
        suspended = context;
        context.suspend();
        return context.getSuspendAction();
    }
}
