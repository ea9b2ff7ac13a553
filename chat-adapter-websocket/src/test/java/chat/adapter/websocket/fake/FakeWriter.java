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
    private final Deque<CompletionHandler<ByteBuffer>> underWay = new ArrayDeque<>();
    private boolean held;
    private boolean closed;
    private Runnable duringWrite = () -> {};

    /** From now on writes complete only by {@link #complete} or {@link #fail}. */
    public FakeWriter hold() {
        held = true;
        return this;
    }

    /** From now on each write first does that. */
    public void during(Runnable work) {
        duringWrite = work;
    }

    @Override
    public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> completion) {
        ByteBuffer copy = ByteBuffer.allocate(buffer.remaining());
        writes.add(copy.put(buffer.duplicate()).flip());
        duringWrite.run();
        if (held) {
            underWay.add(completion);
        } else {
            completion.completed(buffer);
        }
    }

    /** Completes the write under way. */
    public void complete() {
        underWay.remove().completed(ByteBuffer.allocate(0));
    }

    /** Lets the write under way fail. */
    public void fail() {
        underWay.remove().failed(new IOException("broken pipe"));
    }

    /** How often something was written. */
    public int writes() {
        return writes.size();
    }

    /** All frames so far: texts as they are, {@code close 4401}, {@code ping}, {@code pong}. */
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
