package chat.adapter.websocket.gate;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.frame.FrameHead;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.ReadHandler;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the head of each frame before Tyrus gets it: a client masks, and no message is larger than allowed, be it in
 * one frame or in many. Gives Tyrus one frame at a time, as its buffer holds no more than one. What comes after the
 * client's Close, or after the server closed the socket, goes nowhere.
 */
final class FrameGuard implements ReadHandler {
    private final Connection connection;
    private final ReadHandler tyrus;
    private final int frameBytes;
    private @Nullable ByteBuffer partOfHead;
    private long rest;
    private long message;
    private boolean lastFrame;
    private boolean ended;

    FrameGuard(Connection connection, ReadHandler tyrus, int frameBytes) {
        this.connection = connection;
        this.tyrus = tyrus;
        this.frameBytes = frameBytes;
    }

    @Override
    public void handle(ByteBuffer data) {
        connection.pulses().heard();
        ByteBuffer in = withHeldBack(data);
        while (in.hasRemaining() && !ended) {
            if (rest == 0) {
                FrameHead head = FrameHead.peek(in);
                if (head == null) {
                    partOfHead = copy(in);
                    return;
                }
                begin(head);
            }
            pass(in);
        }
    }

    private void begin(FrameHead head) {
        rest = head.size() + (head.payload() < 0 ? Long.MAX_VALUE - head.size() : head.payload());
        CloseCode fault = fault(head);
        if (fault != null) {
            connection.close(fault);
        }
        if (head.isClose()) {
            lastFrame = true;
            connection.peerClosed();
        }
    }

    private @Nullable CloseCode fault(FrameHead head) {
        if (!head.masked()) {
            return CloseCode.PROTOCOL_ERROR;
        }
        if (head.isControl()) {
            return null;
        }
        message += rest - head.size();
        boolean tooBig = message > frameBytes || message < 0;
        if (head.last()) {
            message = 0;
        }
        return tooBig ? CloseCode.TOO_BIG : null;
    }

    private void pass(ByteBuffer in) {
        int length = (int) Math.min(rest, in.remaining());
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        rest -= length;
        ended = lastFrame && rest == 0;
        if (connection.isOpen()) {
            tyrus.handle(part);
        }
    }

    private ByteBuffer withHeldBack(ByteBuffer data) {
        ByteBuffer held = partOfHead;
        if (held == null) {
            return data;
        }
        partOfHead = null;
        ByteBuffer whole = ByteBuffer.allocate(held.remaining() + data.remaining());
        return whole.put(held).put(data).flip();
    }

    private static ByteBuffer copy(ByteBuffer in) {
        return ByteBuffer.allocate(in.remaining()).put(in).flip();
    }
}
