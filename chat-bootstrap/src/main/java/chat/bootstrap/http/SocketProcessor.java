package chat.bootstrap.http;

import java.io.EOFException;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Context;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.ProcessorResult;
import org.glassfish.grizzly.StandaloneProcessor;
import org.glassfish.grizzly.filterchain.FilterChain;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOUtils;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.spi.ReadHandler;

/**
 * Handles the I/O events of one open socket in place of the filter chain for HTTP, whose filters would see each read and
 * write, and whose state of a connection is several times larger than that of the socket.
 */
final class SocketProcessor extends StandaloneProcessor {
    private final GrizzlySocket socket;
    private final ReadHandler reader;
    private final Runnable atEnd;

    /** @param atEnd called if the client ends its side of the connection */
    SocketProcessor(GrizzlySocket socket, ReadHandler reader, Runnable atEnd) {
        this.socket = socket;
        this.reader = reader;
        this.atEnd = atEnd;
    }

    @Override
    public boolean isInterested(IOEvent event) {
        return event == IOEvent.CLOSED || super.isInterested(event);
    }

    @Override
    public ProcessorResult process(Context context) {
        Connection<?> connection = context.getConnection();
        try {
            return switch (context.getIoEvent()) {
                case READ -> read(connection);
                case CLOSED -> closed(connection);
                default -> super.process(context);
            };
        } catch (IOException gone) {
            socket.terminate();
            return ProcessorResult.createLeave();
        }
    }

    private ProcessorResult read(Connection<?> connection) throws IOException {
        Buffer buffer;
        try {
            // The transport's own method would close the connection at the end of what the client sends.
            buffer = TCPNIOUtils.allocateAndReadBuffer((TCPNIOConnection) connection);
        } catch (EOFException end) {
            socket.stopReading();
            atEnd.run();
            return ProcessorResult.createLeave();
        }
        buffer.trim();
        reader.handle(buffer.toByteBuffer());
        buffer.tryDispose();
        return socket.mayReadAgain() ? ProcessorResult.createComplete() : ProcessorResult.createLeave();
    }

    // The idle timeout of HTTP, though it has no limit for a socket, knows the connection until it is told.
    private static ProcessorResult closed(Connection<?> connection) throws IOException {
        FilterChain chain = (FilterChain) connection.getTransport().getProcessor();
        FilterChainContext context = FilterChainContext.create(connection);
        chain.get(chain.indexOfType(IdleTimeoutFilter.class)).handleClose(context);
        context.completeAndRecycle();
        return ProcessorResult.createComplete();
    }
}
