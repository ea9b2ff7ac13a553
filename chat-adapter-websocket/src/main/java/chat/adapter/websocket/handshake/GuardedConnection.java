package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.Connection;
import jakarta.websocket.CloseReason;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * Wraps Tyrus' connection: validates incoming frames, and reports the loss of the TCP connection before Tyrus handles
 * it.
 */
final class GuardedConnection implements org.glassfish.tyrus.spi.Connection {
    private final org.glassfish.tyrus.spi.Connection delegate;
    private final Connection connection;
    private final ReadHandler reader;

    GuardedConnection(org.glassfish.tyrus.spi.Connection delegate, Connection connection, int frameBytes) {
        this.delegate = delegate;
        this.connection = connection;
        this.reader = new FrameValidator(connection, delegate.getReadHandler(), frameBytes);
    }

    @Override
    public ReadHandler getReadHandler() {
        return reader;
    }

    @Override
    public Writer getWriter() {
        return delegate.getWriter();
    }

    @Override
    public CloseListener getCloseListener() {
        return delegate.getCloseListener();
    }

    @Override
    public void close(CloseReason reason) {
        connection.disconnected();
        delegate.close(reason);
    }
}
