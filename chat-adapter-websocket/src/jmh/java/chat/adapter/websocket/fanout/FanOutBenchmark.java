package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.FrameHeader;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.FakeTransport;
import chat.adapter.websocket.fake.Json;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The steps from a stored message to the bytes of its frames. A message has 100 characters. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@State(Scope.Thread)
public class FanOutBenchmark {
    private static final RoomId ROOM = new RoomId(1);
    private static final int BATCH = 16;
    private static final int MANY_RECIPIENTS = 1_000;

    private final MessageEncoder encoder = new MessageEncoder(Json.mapper());
    private final Message message = row(7);
    private final List<EncodedRow> batch = Collections.nCopies(
            BATCH, new EncodedRow(7, true, encoder.encode(message).orElseThrow()));
    private final ByteBuffer frame = ByteBuffer.wrap(new byte[] {(byte) 0x81, (byte) 0xfe, 0, (byte) 200, 1, 2, 3, 4});

    static Message row(long revision) {
        return Message.posted(
                ROOM,
                new Revision(revision),
                new Author(new UserId(2), new Username("jan")),
                Instant.EPOCH,
                Optional.of(new ClientId("0b6a2f0e-5d1c")),
                MessageBody.of(new Content("x".repeat(100)), Optional.empty(), Mentions.NONE));
    }

    /** Encodes one message as JSON. */
    @Benchmark
    public Optional<byte[]> encodeMessage() {
        return encoder.encode(message);
    }

    /** Frames 16 encoded messages in one direct buffer. */
    @Benchmark
    public FrameBatch frame16Messages() {
        return EncodedRows.batch(batch, MANY_RECIPIENTS);
    }

    /** Parses the header of one frame from a client. */
    @Benchmark
    public @Nullable FrameHeader parseHeader() {
        return FrameHeader.peek(frame);
    }

    /** Publishes one message to a room and delivers it to all subscribers, whose writes complete at once. */
    @Benchmark
    public long deliverMessage(Room room) {
        room.stream.publish(row(++room.revision));
        return room.delivered.sum();
    }

    /** A room with subscribers. */
    @State(Scope.Thread)
    public static class Room {
        @Param({"1", "100", "1000"})
        public int subscribers;

        private final LongAdder delivered = new LongAdder();
        private final RoomStream stream = new RoomStream(
                ROOM,
                new RoomStream.StreamServices(
                        new MessageEncoder(Json.mapper()),
                        new FrameEncoder(Json.mapper()),
                        new NoReads(),
                        new QueueLimit(128, 1 << 18),
                        Runnable::run,
                        () -> 1,
                        delivered));
        private long revision;

        @Setup
        public void subscribe() {
            for (int user = 1; user <= subscribers; user++) {
                stream.subscribers()
                        .subscribe(new Connection(
                                FakeSocket.identity(user),
                                new DiscardingWriter(),
                                new FakeTransport(),
                                new QueueLimit(256, 1 << 20),
                                new NoListener()));
            }
        }
    }

    private static final class DiscardingWriter extends Writer {
        @Override
        public void write(ByteBuffer buffer, CompletionHandler<ByteBuffer> completion) {
            completion.completed(buffer);
        }

        @Override
        public void close() {}
    }

    private static final class NoReads implements RoomStream.StreamReader {
        @Override
        public void readGap(RoomId room, GapFill gap, Runnable whenEnded) {
            throw new AssertionError("there is no gap");
        }

        @Override
        public void readRoom(RoomId room, Connection connection, JoinAttempt attempt, Runnable whenEnded) {
            throw new AssertionError("nobody joins");
        }

        @Override
        public void complete(
                RoomId room, StreamSubscribers subscribers, Connection connection, JoinAttempt attempt, long sentUpTo) {
            throw new AssertionError("nobody joins");
        }
    }

    private static final class NoListener implements Connection.LifecycleListener {
        @Override
        public void onClosing(Connection connection) {}

        @Override
        public void onCloseSent(Connection connection) {}

        @Override
        public void onFrameDropped(Connection connection) {}

        @Override
        public void onDisconnected(Connection connection) {}
    }
}
