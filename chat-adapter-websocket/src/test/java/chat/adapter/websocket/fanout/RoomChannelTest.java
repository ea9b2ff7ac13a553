package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** The fan-out of one room. */
final class RoomChannelTest {
    private static final RoomId ROOM = new RoomId(1);

    private final ManualExecutor pool = new ManualExecutor();
    private final FakeSocket socket = new FakeSocket(FakeSocket.identity(1), new QueueLimit(256, 100_000), null);
    private final ActivityCounter ticks = new ActivityCounter();

    private RoomChannel channel(Executor on, LongSupplier tick) {
        RoomChannel channel = new RoomChannel(
                "a room",
                new RoomChannel.ChannelServices(
                        new MessageEncoder(Json.mapper()), new QueueLimit(2, 100_000), on, tick, new LongAdder()),
                (subscribers, connection, attempt) -> subscribers.subscribe(connection));
        channel.subscribers().subscribe(socket.connection);
        return channel;
    }

    private static Message row(long revision) {
        return Message.posted(
                ROOM,
                new Revision(revision),
                new Author(new UserId(2), new Username("jan")),
                Instant.EPOCH,
                Optional.empty(),
                MessageBody.of(new Content("m" + revision), Optional.empty(), Mentions.NONE));
    }

    @Test
    void last_activity_is_never_older_than_the_newest_tick() {
        List<Long> revisions = new ArrayList<>();
        List<RoomChannel> self = new ArrayList<>();
        RoomChannel channel = channel(pool, () -> {
            long tick = ticks.next();
            revisions.add(self.get(0).lastActivity());
            return tick;
        });
        self.add(channel);
        channel.publish(row(1));
        pool.runAll();
        assertTrue(revisions.get(0) >= ticks.last(), () -> revisions + " is older than " + ticks.last());
        assertEquals(1, channel.lastActivity());
    }

    @Test
    void a_task_runs_after_the_earlier_rows_and_before_later_ones() {
        RoomChannel channel = channel(pool, ticks::next);
        for (long revision = 1; revision <= 3; revision++) {
            channel.publish(row(revision));
        }
        channel.afterRows(() -> socket.send("after"));
        for (long revision = 4; revision <= 9; revision++) {
            channel.publish(row(revision));
        }
        pool.runAll();
        List<String> frames = socket.writer.frames();
        int after = frames.indexOf("after");
        assertTrue(frames.get(after - 1).contains("\"m4\""), frames::toString);
        assertEquals(10, frames.size());
    }

    @Test
    void a_task_without_rows_runs_after_an_earlier_one_failed() {
        RoomChannel channel = channel(pool, ticks::next);
        channel.afterRows(() -> {
            throw new StackOverflowError("planned");
        });
        channel.afterRows(() -> socket.send("after"));
        pool.runAll();
        assertEquals(List.of("after"), socket.writer.frames());
    }

    private void assertDeliversRowsAfter(Throwable failure) {
        List<Throwable> failures = new ArrayList<>(List.of(failure));
        RoomChannel channel = channel(
                work -> {
                    if (!failures.isEmpty()) {
                        throw sneaky(failures.remove(0));
                    }
                    pool.execute(work);
                },
                ticks::next);
        channel.publish(row(1));
        channel.publish(row(2));
        pool.runAll();
        assertEquals(2, socket.writer.frames().size());
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    @Test
    void delivers_rows_after_the_pool_threw_an_error() {
        assertDeliversRowsAfter(new OutOfMemoryError("unable to create native thread"));
    }

    @Test
    void delivers_rows_after_the_pool_rejected_a_task() {
        assertDeliversRowsAfter(new RejectedExecutionException("planned"));
    }

    @Test
    void delivers_rows_after_an_error_during_the_fan_out() {
        List<Error> failures = new ArrayList<>(List.of(new StackOverflowError("planned")));
        RoomChannel channel = channel(pool, () -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return ticks.next();
        });
        channel.publish(row(1));
        pool.runAll();
        channel.publish(row(2));
        pool.runAll();
        assertEquals(2, socket.writer.frames().size());
        assertEquals(1, channel.lastActivity());
    }
}
