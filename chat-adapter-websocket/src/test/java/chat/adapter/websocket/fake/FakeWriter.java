package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.FrameHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;

/** A writer that records the written frames and completes each write at once or on demand. */
public final class FakeWriter extends Writer {
    private final List<ByteBuffer> writes = new ArrayList<>();
    private final Deque<CompletionHandler<ByteBuffer>> pending = new ArrayDeque<>();
    private boolean held;
    private boolean closed;
    private Runnable duringWrite = () -> {};

    /** Keeps later writes pending until {@link #complete} or {@link #fail}. */
    public FakeWriter hold() {
        held = true;
        return this;
    }

    /** Sets a task that each later write runs before it completes. */
    public void during(Runnable work) {
        duringWrite = work;
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> completion) {
        ByteBuffer copy = ByteBuffer.allocate(buffer.remaining());
        writes.add(copy.put(buffer.duplicate()).flip());
        duringWrite.run();
        if (held) {
            pending.add(completion);
        } else {
            completion.completed(buffer);
        }
    }

    /** Completes the oldest pending write. */
    public void complete() {
        pending.remove().completed(ByteBuffer.allocate(0));
    }

    /** Fails the oldest pending write. */
    public void fail() {
        pending.remove().failed(new IOException("broken pipe"));
    }

    /** The number of writes. */
    public int writes() {
        return writes.size();
    }

    /** All written frames: texts unchanged, others as {@code close 4401}, {@code ping} or {@code pong}. */
    public List<String> frames() {
        List<String> frames = new ArrayList<>();
        for (ByteBuffer write : writes) {
            ByteBuffer in = write.duplicate();
            for (FrameHeader head = FrameHeader.peek(in); head != null; head = FrameHeader.peek(in)) {
                frames.add(frame(in, head));
            }
        }
        return frames;
    }

    private static String frame(ByteBuffer in, FrameHeader head) {
        ByteBuffer payload = in.slice(in.position() + head.headerBytes(), (int) head.payloadBytes());
        in.position(in.position() + head.headerBytes() + (int) head.payloadBytes());
        return switch (head.opcode()) {
            case 1 -> StandardCharsets.UTF_8.decode(payload).toString();
            case 8 -> "close " + (payload.getShort() & 0xffff);
            case 9 -> "ping";
            case 10 -> "pong";
            default -> throw new AssertionError(head);
        };
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
