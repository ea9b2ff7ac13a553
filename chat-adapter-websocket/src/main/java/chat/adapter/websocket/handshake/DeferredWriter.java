package chat.adapter.websocket.handshake;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The wire of a socket that is let in before it has one: it must hear its room from before the client reads that it was
 * let in, or what is said between the two would be lost. Keeps the one write that an outbox has under way.
 */
final class DeferredWriter extends Writer {
    private @Nullable Writer delegate;
    private @Nullable ByteBuffer pendingWrite;
    private @Nullable CompletionHandler<ByteBuffer> onWritten;

    /** The wire is there: whatever waits is written. */
    void connect(Writer connected) {
        ByteBuffer first;
        CompletionHandler<ByteBuffer> completion;
        synchronized (this) {
            delegate = connected;
            first = pendingWrite;
            completion = onWritten;
            pendingWrite = null;
            onWritten = null;
        }
        if (first != null && completion != null) {
            connected.write(first, completion);
        }
    }

    @Override
    public void write(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        Writer connected = delegateOrKeep(frames, completion);
        if (connected != null) {
            connected.write(frames, completion);
        }
    }

    private synchronized @Nullable Writer delegateOrKeep(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        if (delegate == null) {
            pendingWrite = frames;
            onWritten = completion;
        }
        return delegate;
    }

    @Override
    public void close() throws IOException {
        Writer connected;
        synchronized (this) {
            connected = delegate;
        }
        if (connected != null) {
            connected.close();
        }
    }
}
