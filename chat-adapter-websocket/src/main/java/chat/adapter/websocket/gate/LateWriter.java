package chat.adapter.websocket.gate;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * The wire of a socket that is let in before it has one: it must hear its room from before the client reads that it was
 * let in, or what is said between the two would be lost. Keeps the one write that an outbox has under way.
 */
final class LateWriter extends Writer {
    private @Nullable Writer wire;
    private @Nullable ByteBuffer waiting;
    private @Nullable CompletionHandler<ByteBuffer> whenWritten;

    /** The wire is there: whatever waits is written. */
    void connect(Writer connected) {
        ByteBuffer first;
        CompletionHandler<ByteBuffer> completion;
        synchronized (this) {
            wire = connected;
            first = waiting;
            completion = whenWritten;
            waiting = null;
            whenWritten = null;
        }
        if (first != null && completion != null) {
            connected.write(first, completion);
        }
    }

    @Override
    public void write(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        Writer connected = wireOrKeep(frames, completion);
        if (connected != null) {
            connected.write(frames, completion);
        }
    }

    private synchronized @Nullable Writer wireOrKeep(ByteBuffer frames, CompletionHandler<ByteBuffer> completion) {
        if (wire == null) {
            waiting = frames;
            whenWritten = completion;
        }
        return wire;
    }

    @Override
    public void close() throws IOException {
        Writer connected;
        synchronized (this) {
            connected = wire;
        }
        if (connected != null) {
            connected.close();
        }
    }
}
