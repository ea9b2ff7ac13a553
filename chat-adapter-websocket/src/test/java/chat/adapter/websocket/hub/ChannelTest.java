package chat.adapter.websocket.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualPool;
import chat.adapter.websocket.setting.Bound;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.Post;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import chat.domain.user.Username;
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
final class ChannelTest {
    private static final RoomId ROOM = new RoomId(1);

    private final ManualPool pool = new ManualPool();
    private final FakeSocket socket = new FakeSocket(FakeSocket.seat(1), new Bound(256, 100_000), null);
    private final Ticks ticks = new Ticks();

    private Channel channel(Executor on, LongSupplier tick) {
        Channel channel = new Channel(
                "a room",
                new Channel.Means(new MessageSpeller(Json.mapper()), new Bound(2, 100_000), on, tick, new LongAdder()),
                (same, listener, entry) -> same.add(listener));
        channel.add(socket.connection);
        return channel;
    }

    private static Message row(long revision) {
        return Message.posted(
                ROOM,
                new Revision(revision),
                new Author(new UserId(2), new Username("jan")),
                Instant.EPOCH,
                Optional.empty(),
                Post.fresh(new Content("m" + revision), Optional.empty(), Mentions.NONE));
    }

    @Test
    void whoever_sees_a_new_tick_sees_that_this_room_changed() {
        List<Long> seen = new ArrayList<>();
        List<Channel> self = new ArrayList<>();
        Channel channel = channel(pool, () -> {
            long tick = ticks.next();
            seen.add(self.get(0).lastTick());
            return tick;
        });
        self.add(channel);
        channel.announce(row(1));
        pool.runAll();
        assertTrue(seen.get(0) >= ticks.last(), () -> seen + " is older than " + ticks.last());
        assertEquals(1, channel.lastTick());
    }

    @Test
    void what_is_to_follow_rows_follows_them_and_waits_for_no_later_ones() {
        Channel channel = channel(pool, ticks::next);
        for (long revision = 1; revision <= 3; revision++) {
            channel.announce(row(revision));
        }
        channel.afterRows(() -> socket.send("after"));
        for (long revision = 4; revision <= 9; revision++) {
            channel.announce(row(revision));
        }
        pool.runAll();
        List<String> frames = socket.wire.frames();
        int after = frames.indexOf("after");
        assertTrue(frames.get(after - 1).contains("\"m4\""), frames::toString);
        assertEquals(10, frames.size());
    }

    @Test
    void what_is_to_follow_rows_comes_at_once_where_there_are_none_and_stops_nothing_if_it_throws() {
        Channel channel = channel(pool, ticks::next);
        channel.afterRows(() -> {
            throw new StackOverflowError("planned");
        });
        channel.afterRows(() -> socket.send("after"));
        pool.runAll();
        assertEquals(List.of("after"), socket.wire.frames());
    }

    private void assertRoomGoesOnAfter(Throwable failure) {
        List<Throwable> failures = new ArrayList<>(List.of(failure));
        Channel channel = channel(
                work -> {
                    if (!failures.isEmpty()) {
                        throw sneaky(failures.remove(0));
                    }
                    pool.execute(work);
                },
                ticks::next);
        channel.announce(row(1));
        channel.announce(row(2));
        pool.runAll();
        assertEquals(2, socket.wire.frames().size());
    }

    private static RuntimeException sneaky(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    @Test
    void a_room_is_not_silent_after_its_pool_threw_an_error() {
        assertRoomGoesOnAfter(new OutOfMemoryError("unable to create native thread"));
    }

    @Test
    void a_room_is_not_silent_after_its_pool_rejected_its_work() {
        assertRoomGoesOnAfter(new RejectedExecutionException("planned"));
    }

    @Test
    void a_room_is_not_silent_after_an_error_while_it_was_told() {
        List<Error> failures = new ArrayList<>(List.of(new StackOverflowError("planned")));
        Channel channel = channel(pool, () -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return ticks.next();
        });
        channel.announce(row(1));
        pool.runAll();
        channel.announce(row(2));
        pool.runAll();
        assertEquals(2, socket.wire.frames().size());
        assertEquals(1, channel.lastTick());
    }
}
