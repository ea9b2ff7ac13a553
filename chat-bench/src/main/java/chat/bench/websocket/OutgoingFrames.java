package chat.bench.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the socket has not taken yet. Not thread-safe. */
final class OutgoingFrames {
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();

    void add(ByteBuffer bytes) {
        unsent.add(bytes);
    }

    void clear() {
        unsent.clear();
    }

    /** Writes as much as possible. */
    void flush(ClientTransport transport) throws IOException {
        for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
            transport.write(next);
            if (next.hasRemaining()) {
                return;
            }
            unsent.remove();
        }
    }
}
