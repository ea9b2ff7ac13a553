package chat.bootstrap.http;

import chat.adapter.websocket.connection.Transport;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.asyncqueue.MessageCloner;
import org.glassfish.grizzly.asyncqueue.WritableMessage;
import org.glassfish.grizzly.attributes.AttributeHolder;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.transport.TCPNIOConnection;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.utils.IdleTimeoutFilter;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.ReadHandler;
import org.glassfish.tyrus.spi.Writer;

/** The TCP connection of one socket, without the filter chain for HTTP. Thread-safe. */
final class GrizzlySocket extends Writer implements Transport {
    // More bytes than that, which the system would hardly take at once, would only grow the JDK's cached direct
    // buffers.
    private static final int DIRECT_WRITE_BYTES = 64 * 1024;

    private static final Set<String> KEPT_ATTRIBUTES =
            Set.of(IdleTimeoutFilter.IDLE_ATTRIBUTE_NAME, ReadInterest.ATTRIBUTE);

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final TCPNIOConnection connection;
    private ByteBuffer early;
    private boolean paused;
    private boolean suppressed;
    private boolean ended;

    /** @param early bytes that the client has sent right behind its handshake, without waiting for the answer */
    GrizzlySocket(TCPNIOConnection connection, ByteBuffer early) {
        this.connection = connection;
        this.early = early;
    }

    @Override
    public Writer writer() {
        return this;
    }

    // The call comes from a filter, and Grizzly reads no more before that filter has returned.
    @Override
    public void readInto(ReadHandler reader, Runnable atEnd) {
        IdleTimeoutFilter.setCustomTimeout(connection, IdleTimeoutFilter.FOREVER, TimeUnit.MILLISECONDS);
        dropHttpState();
        connection.setProcessor(new SocketProcessor(this, reader, atEnd));
        if (early.hasRemaining()) {
            reader.handle(early);
            early = NOTHING;
        }
    }

    private void dropHttpState() {
        AttributeHolder attributes = connection.getAttributes();
        List.copyOf(attributes.getAttributeNames()).stream()
                .filter(name -> !KEPT_ATTRIBUTES.contains(name))
                .forEach(attributes::removeAttribute);
    }

    @Override
    public void write(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        if (frames.remaining() <= DIRECT_WRITE_BYTES
                && connection.getAsyncWriteQueue().isEmpty()) {
            try {
                ((SocketChannel) connection.getChannel()).write(frames);
            } catch (IOException gone) {
                completion.failed(gone);
                return;
            }
        }
        if (frames.hasRemaining()) {
            queue(frames, completion);
        } else {
            completion.completed(frames);
        }
    }

    private void queue(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        TCPNIOTransport transport = (TCPNIOTransport) connection.getTransport();
        transport
                .getAsyncQueueIO()
                .getWriter()
                .write(
                        connection,
                        null,
                        Buffers.wrap(transport.getMemoryManager(), frames),
                        new QueuedWrite(frames, completion),
                        (MessageCloner<WritableMessage>) null);
    }

    @Override
    public void close() {
        connection.closeSilently();
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
    public synchronized void resumeReading() {
        paused = false;
        if (suppressed && !ended) {
            suppressed = false;
            try {
                connection.enableIOEvent(IOEvent.READ);
            } catch (IOException gone) {
                terminate();
            }
        }
    }

    /** Reads no more: the client has ended its side of the connection, which would be reported again and again. */
    synchronized void stopReading() throws IOException {
        ended = true;
        connection.disableIOEvent(IOEvent.READ);
    }

    /**
     * The bytes that were read are handled. Lets Grizzly read no more if reading is paused.
     *
     * @return false if reading is paused
     */
    synchronized boolean mayReadAgain() throws IOException {
        if (paused && !suppressed) {
            suppressed = true;
            connection.disableIOEvent(IOEvent.READ);
        }
        return !paused;
    }

    /** The outcome of a write that the system did not take at once. */
    private static final class QueuedWrite extends EmptyCompletionHandler<WriteResult<WritableMessage, SocketAddress>> {
        private final ByteBuffer frames;
        private final CompletionHandler<ByteBuffer> completion;

        private QueuedWrite(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
            this.frames = frames;
            this.completion = completion;
        }

        @Override
        public void completed(WriteResult<WritableMessage, SocketAddress> result) {
            completion.completed(frames);
        }

        @Override
        public void failed(Throwable cause) {
            completion.failed(cause);
        }

        @Override
        public void cancelled() {
            completion.failed(new CancellationException());
        }
    }
}
