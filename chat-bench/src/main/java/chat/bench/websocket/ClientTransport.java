package chat.bench.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A non-blocking byte stream, plain or encrypted. Confined to the thread of an event loop. */
interface ClientTransport {
    /**
     * Reads what is there.
     *
     * @return the number of bytes; 0 if there are none yet, -1 at the end
     */
    int read(ByteBuffer into) throws IOException;

    /** Returns whether bytes are left that only another call of {@link #read} returns. */
    boolean hasUnread();

    /** Writes as much as possible; bytes may remain. */
    void write(ByteBuffer from) throws IOException;

    /** Returns whether writing must wait until the socket is writable. */
    boolean isBlocked();
}
