package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/**
 * Sends what Tyrus itself writes, pongs and close frames, through the connection's write queue: never inside another
 * frame, and bounded if a client pings without reading. Removes the text of close frames, which may be a stack trace.
 */
final class TyrusWriterAdapter extends Writer {
    private static final int CLOSE = 8;
    private static final int NO_CODE = 1000;
    private static final int CODE_AT = 2;
    private static final int CODE_BYTES = 2;

    private final Connection connection;

    TyrusWriterAdapter(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(ByteBuffer frame, CompletionHandler<ByteBuffer> completion) {
        int at = frame.position();
        if ((frame.get(at) & 0x0f) == CLOSE) {
            boolean hasCode = frame.remaining() >= CODE_AT + CODE_BYTES;
            connection.echoClose(hasCode ? frame.getShort(at + CODE_AT) & 0xffff : NO_CODE);
        } else {
            connection.send(new FrameBatch(frame.duplicate(), 1));
        }
        completion.completed(frame);
    }

    // Tyrus closes right after writing its close frame; the connection waits for the client's.
    @Override
    public void close() {}
}
