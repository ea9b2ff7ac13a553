package chat.adapter.websocket.handshake;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * A writer that delegates to Tyrus' writer once that exists. A connection must subscribe before the client receives the
 * upgrade response, or rows published in between would be lost. Keeps the single write that a {@code WriteLoop} has in
 * progress.
 */
final class DeferredWriter extends Writer {
    private @Nullable Writer delegate;
    private @Nullable ByteBuffer pendingWrite;
    private @Nullable CompletionHandler<ByteBuffer> onWritten;

    /** Sets the delegate and performs the pending write. */
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
