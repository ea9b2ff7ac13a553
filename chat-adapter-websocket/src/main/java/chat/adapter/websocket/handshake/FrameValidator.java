package chat.adapter.websocket.handshake;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameHeader;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;
import org.jspecify.annotations.Nullable;

/**
 * Validates the header of each frame before Tyrus receives it: a client must mask its frames, and no message, in one
 * frame or several, may exceed the maximum size. Passes on at most one frame at a time, as Tyrus' buffer holds only
 * one. Discards bytes after the client's Close, or after the server closed the connection.
 */
final class FrameValidator implements ReadHandler {
    private final Connection connection;
    private final ReadHandler tyrus;
    private final int maxMessageBytes;
    private @Nullable ByteBuffer partialHeader;
    private long remainingBytes;
    private long messageBytes;
    private boolean lastFrame;
    private boolean ended;

    FrameValidator(Connection connection, ReadHandler tyrus, int frameBytes) {
        this.connection = connection;
        this.tyrus = tyrus;
        this.maxMessageBytes = frameBytes;
    }

    @Override
    public void handle(ByteBuffer data) {
        connection.liveness().recordActivity();
        ByteBuffer in = withPartialHeader(data);
        while (in.hasRemaining() && !ended) {
            if (remainingBytes == 0) {
                FrameHeader head = FrameHeader.peek(in);
                if (head == null) {
                    partialHeader = copy(in);
                    return;
                }
                beginFrame(head);
            }
            forward(in);
        }
    }

    private void beginFrame(FrameHeader head) {
        long longestPayload = Long.MAX_VALUE - head.headerBytes();
        boolean overflows = head.payloadBytes() < 0 || head.payloadBytes() > longestPayload;
        remainingBytes = head.headerBytes() + (overflows ? longestPayload : head.payloadBytes());
        CloseCode fault = violation(head);
        if (fault != null) {
            connection.close(fault);
        }
        if (head.isClose()) {
            lastFrame = true;
            connection.peerCloseReceived();
        }
    }

    private @Nullable CloseCode violation(FrameHeader head) {
        if (!head.masked()) {
            return CloseCode.PROTOCOL_ERROR;
        }
        if (head.isControl()) {
            return null;
        }
        messageBytes += remainingBytes - head.headerBytes();
        boolean tooLong = messageBytes > maxMessageBytes || messageBytes < 0;
        if (head.last()) {
            messageBytes = 0;
        }
        return tooLong ? CloseCode.TOO_BIG : null;
    }

    private void forward(ByteBuffer in) {
        int length = (int) Math.min(remainingBytes, in.remaining());
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        remainingBytes -= length;
        ended = lastFrame && remainingBytes == 0;
        if (connection.isOpen()) {
            tyrus.handle(part);
        }
    }

    private ByteBuffer withPartialHeader(ByteBuffer data) {
        ByteBuffer partial = partialHeader;
        if (partial == null) {
            return data;
        }
        partialHeader = null;
        ByteBuffer whole = ByteBuffer.allocate(partial.remaining() + data.remaining());
        return whole.put(partial).put(data).flip();
    }

    private static ByteBuffer copy(ByteBuffer in) {
        return ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
}
