package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameEncoder;
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
import chat.domain.message.TextMessage;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fan-out of one room. */
final class RoomStreamTest {
    private static final RoomId ROOM = new RoomId(1);

    private final ManualExecutor pool = new ManualExecutor();
    private final FakeSocket socket = new FakeSocket(FakeSocket.identity(1), new QueueLimit(256, 100_000), null);
    private final ActivityCounter ticks = new ActivityCounter();

    private final List<Runnable> timers = new ArrayList<>();
    private final AtomicLong now = new AtomicLong();
    private final LongAdder delivered = new LongAdder() {
        @Override
        public void add(long rows) {
            now.addAndGet(sendingNanos);
            super.add(rows);
        }
    };
    private FanOutPace pace = FanOutPace.unpaced();
    private long sendingNanos;
    private final List<GapFill> gaps = new ArrayList<>();
    private final RoomStream.StreamReader reader = new RoomStream.StreamReader() {
        @Override
        public void readGap(RoomId room, GapFill gap, Runnable whenEnded) {
            gaps.add(gap);
            endGap = whenEnded;
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
    };
    private Runnable endGap = () -> {};

    private RoomStream stream(Executor on, LongSupplier tick) {
        RoomStream stream = new RoomStream(
                ROOM,
                new RoomStream.StreamServices(
                        new MessageEncoder(Json.mapper()),
                        new FrameEncoder(Json.mapper()),
                        reader,
                        new QueueLimit(2, 100_000),
                        on,
                        pace,
                        tick,
                        delivered));
        stream.subscribers().subscribe(socket.connection);
        return stream;
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
        List<RoomStream> self = new ArrayList<>();
        RoomStream stream = stream(pool, () -> {
            long tick = ticks.next();
            revisions.add(self.get(0).lastActivity());
            return tick;
        });
        self.add(stream);
        stream.publish(row(1));
        pool.runAll();
        assertTrue(revisions.get(0) >= ticks.last(), () -> revisions + " is older than " + ticks.last());
        assertEquals(1, stream.lastActivity());
    }

    @Test
    void whoever_sees_the_newest_tick_sees_the_revision_that_led_to_it() {
        List<Long> revisions = new ArrayList<>();
        List<RoomStream> self = new ArrayList<>();
        RoomStream stream = stream(pool, () -> {
            revisions.add(self.get(0).lastRevision());
            return ticks.next();
        });
        self.add(stream);
        stream.publish(row(1));
        pool.runAll();
        assertEquals(List.of(1L), revisions);
    }

    @Test
    void a_task_runs_after_the_earlier_rows_and_before_later_ones() {
        RoomStream stream = stream(pool, ticks::next);
        for (long revision = 1; revision <= 3; revision++) {
            stream.publish(row(revision));
        }
        stream.afterRows(() -> socket.send("after"));
        for (long revision = 4; revision <= 9; revision++) {
            stream.publish(row(revision));
        }
        pool.runAll();
        List<String> frames = socket.writer.frames();
        int after = frames.indexOf("after");
        assertTrue(frames.get(after - 1).contains("\"m4\""), frames::toString);
        assertEquals(10, frames.size());
    }

    @Test
    void a_task_without_rows_runs_after_an_earlier_one_failed() {
        RoomStream stream = stream(pool, ticks::next);
        stream.afterRows(() -> {
            throw new StackOverflowError("planned");
        });
        stream.afterRows(() -> socket.send("after"));
        pool.runAll();
        assertEquals(List.of("after"), socket.writer.frames());
    }

    private RoomStream pacedStream(Duration sending) {
        sendingNanos = sending.toNanos();
        pace = new FanOutPace(Duration.ofMillis(5), now::get, (task, nanos) -> timers.add(task));
        return stream(pool, ticks::next);
    }

    private void publish(RoomStream stream, long... revisions) {
        for (long revision : revisions) {
            stream.publish(row(revision));
            pool.runAll();
        }
    }

    private void endPause(Duration pause) {
        now.addAndGet(pause.toNanos());
        List.copyOf(timers).forEach(Runnable::run);
        timers.clear();
        pool.runAll();
    }

    // Publishes one row after the other until one waits; returns its revision.
    private long publishUntilOneWaits(RoomStream stream) {
        for (long revision = 1; revision < 50; revision++) {
            publish(stream, revision);
            if (!timers.isEmpty()) {
                assertEquals(revision - 1, socket.writer.frames().size());
                return revision;
            }
        }
        throw new AssertionError("no row waits");
    }

    @Test
    void rows_of_a_busy_room_gather_after_a_send_until_twice_its_time_is_over() {
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        long waiting = publishUntilOneWaits(stream);
        publish(stream, waiting + 1);
        assertEquals(waiting - 1, socket.writer.frames().size());
        assertEquals(1, timers.size());
        endPause(Duration.ofMillis(2));
        assertEquals(waiting + 1, socket.writer.frames().size());
    }

    @Test
    void no_pause_is_longer_than_the_longest() {
        RoomStream stream = pacedStream(Duration.ofMillis(4));
        long waiting = publishUntilOneWaits(stream);
        endPause(Duration.ofMillis(5));
        assertEquals(waiting, socket.writer.frames().size());
    }

    @Test
    void rows_that_come_after_the_pause_are_sent_at_once() {
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        long waiting = publishUntilOneWaits(stream);
        endPause(Duration.ofMillis(2));
        now.addAndGet(Duration.ofMillis(2).toNanos());
        publish(stream, waiting + 1);
        assertEquals(waiting + 1, socket.writer.frames().size());
        assertEquals(List.of(), timers);
    }

    @Test
    void a_short_send_is_followed_by_no_pause() {
        RoomStream stream = pacedStream(Duration.ofNanos(100_000));
        publish(stream, LongStream.rangeClosed(1, 50).toArray());
        assertEquals(50, socket.writer.frames().size());
    }

    @Test
    void rows_that_come_more_seldom_than_a_pause_is_long_never_wait() {
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        for (long revision = 1; revision < 100; revision += 2) {
            now.addAndGet(Duration.ofMillis(20).toNanos());
            publish(stream, revision, revision + 1);
            assertEquals(revision + 1, socket.writer.frames().size());
        }
    }

    @Test
    void a_task_after_rows_waits_for_the_pause() {
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        long waiting = publishUntilOneWaits(stream);
        stream.afterRows(() -> socket.send("after"));
        pool.runAll();
        assertEquals(waiting - 1, socket.writer.frames().size());
        endPause(Duration.ofMillis(2));
        assertEquals("after", socket.writer.frames().get((int) waiting));
    }

    @Test
    void many_rows_end_the_pause() {
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        long waiting = publishUntilOneWaits(stream);
        publish(stream, LongStream.rangeClosed(waiting + 1, 600).toArray());
        assertTrue(socket.writer.frames().size() >= waiting, "nothing was sent during the pause");
    }

    @Test
    void the_first_rows_of_a_room_never_wait_whatever_the_origin_of_the_clock() {
        now.set(-Duration.ofDays(1).toNanos());
        RoomStream stream = pacedStream(Duration.ofMillis(1));
        publish(stream, 1, 2);
        assertEquals(2, socket.writer.frames().size());
    }

    private void assertDeliversRowsAfter(Throwable failure) {
        List<Throwable> failures = new ArrayList<>(List.of(failure));
        RoomStream stream = stream(
                work -> {
                    if (!failures.isEmpty()) {
                        throw sneaky(failures.remove(0));
                    }
                    pool.execute(work);
                },
                ticks::next);
        stream.publish(row(1));
        stream.publish(row(2));
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
        RoomStream stream = stream(pool, () -> {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
            return ticks.next();
        });
        stream.publish(row(1));
        pool.runAll();
        stream.publish(row(2));
        pool.runAll();
        assertEquals(2, socket.writer.frames().size());
        assertEquals(1, stream.lastActivity());
    }

    private FakeSocket subscribe(
            RoomStream stream, ConnectionIdentity identity, Connection.@Nullable LifecycleListener of) {
        FakeSocket added = new FakeSocket(identity, new QueueLimit(256, 100_000), of);
        stream.subscribers().subscribe(added.connection);
        return added;
    }

    private static List<String> contents(FakeSocket of) {
        return of.writer.frames().stream()
                .map(frame -> frame.replaceAll(".*\"content\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private static FakeSocket subscribeNow(RoomStream stream, ConnectionIdentity identity) {
        FakeSocket added = new FakeSocket(identity, new QueueLimit(256, 100_000), null);
        stream.subscribe(added.connection);
        return added;
    }

    @Test
    void a_new_connection_receives_no_row_that_was_published_before() {
        RoomStream stream = stream(pool, ticks::next);
        stream.publish(row(1));
        FakeSocket multiRoom = subscribeNow(stream, FakeSocket.identity(3));
        FakeSocket singleRoom = subscribeNow(stream, FakeSocket.identity(4, 1));
        stream.publish(row(2));
        pool.runAll();
        assertEquals(List.of("m1", "m2"), contents(socket));
        assertEquals(List.of("m2"), contents(multiRoom));
        assertEquals(List.of("m2"), contents(singleRoom));
        stream.publish(row(3));
        pool.runAll();
        assertEquals(List.of("m2", "m3"), contents(multiRoom));
        assertEquals(List.of("m2", "m3"), contents(singleRoom));
    }

    @Test
    void a_new_connection_is_subscribed_at_once_if_no_row_waits() {
        RoomStream stream = stream(pool, ticks::next);
        stream.publish(row(1));
        pool.runAll();
        FakeSocket added = subscribeNow(stream, FakeSocket.identity(3));
        assertTrue(stream.subscribers().multiRoom().contains(added.connection));
    }

    @Test
    void a_new_connection_that_ends_before_earlier_rows_are_sent_stays_unsubscribed() {
        RoomStream stream = stream(pool, ticks::next);
        stream.publish(row(1));
        FakeSocket added = subscribeNow(stream, FakeSocket.identity(3));
        assertEquals(
                List.of(added.connection),
                stream.subscribers().allMultiRoomConnections().stream()
                        .filter(connection -> connection == added.connection)
                        .toList());
        stream.subscribers().unsubscribe(added.connection);
        stream.publish(row(2));
        pool.runAll();
        assertEquals(List.of(), contents(added));
        assertFalse(stream.subscribers().allMultiRoomConnections().contains(added.connection));
    }

    @Test
    void a_new_connection_has_to_sync_only_if_rows_after_its_subscription_are_dropped() {
        RoomStream stream = stream(pool, ticks::next);
        stream.publish(row(1));
        FakeSocket before = subscribeNow(stream, FakeSocket.identity(3));
        for (long revision = 2; revision <= 10_000; revision++) {
            stream.publish(row(revision));
        }
        FakeSocket after = subscribeNow(stream, FakeSocket.identity(4));
        pool.runAll();
        assertTrue(
                before.writer.frames().get(0).startsWith("{\"type\":\"sync\""),
                () -> contents(before).get(0));
        assertEquals(List.of(), after.writer.frames());
        stream.publish(row(10_001));
        pool.runAll();
        assertEquals(List.of("m10001"), contents(after));
    }

    @Test
    void rows_beyond_the_limit_are_dropped_and_the_clients_have_to_sync() {
        RoomStream stream = stream(pool, ticks::next);
        FakeSocket multiRoom = subscribe(stream, FakeSocket.identity(3), null);
        FakeSocket singleRoom = subscribe(stream, FakeSocket.identity(4, 1), null);
        int count = 100_000;
        for (long revision = 1; revision <= count; revision++) {
            stream.publish(row(revision));
        }
        pool.runAll();
        assertEquals(List.of("close 4401"), singleRoom.writer.frames());
        List<String> frames = multiRoom.writer.frames();
        int dropped = count - (frames.size() - 1);
        assertTrue(frames.size() - 1 <= RowBuffer.MAX_ROWS, () -> frames.size() + " frames");
        assertEquals("{\"type\":\"sync\",\"room_id\":1,\"revision\":" + dropped + "}", frames.get(0));
        assertEquals("m" + (dropped + 1), contents(multiRoom).get(1));
        assertEquals("m" + count, contents(multiRoom).get(frames.size() - 1));
        assertEquals(count, stream.lastRevision());
        assertEquals(List.of(), gaps);
    }

    @Test
    void a_task_behind_dropped_rows_runs() {
        RoomStream stream = stream(pool, ticks::next);
        List<String> done = new ArrayList<>();
        stream.publish(row(1));
        stream.afterRows(() -> done.add("after"));
        for (long revision = 2; revision <= 2 * RowBuffer.MAX_ROWS; revision++) {
            stream.publish(row(revision));
        }
        pool.runAll();
        assertEquals(List.of("after"), done);
    }

    @Test
    void a_gap_is_filled_before_later_rows_are_sent() {
        RoomStream stream = stream(pool, ticks::next);
        FakeSocket multiRoom = subscribe(stream, FakeSocket.identity(3), null);
        FakeSocket singleRoom = subscribe(stream, FakeSocket.identity(4, 1), null);
        stream.publish(row(1));
        stream.publish(row(4));
        stream.publish(row(5));
        pool.runAll();
        assertEquals(List.of("m1"), contents(multiRoom));
        assertEquals(1, stream.lastRevision());
        assertEquals(1, gaps.size());
        assertEquals(1, gaps.get(0).after());
        gaps.get(0).end(List.of(row(2), row(3), row(4)));
        endGap.run();
        pool.runAll();
        assertEquals(List.of("m1", "m2", "m3", "m4", "m5"), contents(multiRoom));
        assertEquals(List.of("m1", "m2", "m3", "m4", "m5"), contents(singleRoom));
        assertEquals(5, stream.lastRevision());
    }

    @Test
    void a_message_of_a_gap_that_was_edited_since_is_sent_once_to_single_room_connections() {
        RoomStream stream = stream(pool, ticks::next);
        FakeSocket singleRoom = subscribe(stream, FakeSocket.identity(4, 1), null);
        stream.publish(row(1));
        stream.publish(row(3));
        pool.runAll();
        TextMessage edited = ((TextMessage) row(2))
                .withBody(new Revision(4), MessageBody.of(new Content("edited"), Optional.empty(), Mentions.NONE));
        gaps.get(0).end(List.of(row(3), edited));
        endGap.run();
        stream.publish(edited);
        pool.runAll();
        assertEquals(List.of("m1", "m3", "edited"), contents(singleRoom));
    }

    @Test
    void a_gap_that_cannot_be_read_requires_a_sync() {
        RoomStream stream = stream(pool, ticks::next);
        FakeSocket multiRoom = subscribe(stream, FakeSocket.identity(3), null);
        FakeSocket singleRoom = subscribe(stream, FakeSocket.identity(4, 1), null);
        stream.publish(row(1));
        stream.publish(row(4));
        pool.runAll();
        gaps.get(0).end(List.of());
        endGap.run();
        pool.runAll();
        assertEquals(List.of("m1", "{\"type\":\"sync\",\"room_id\":1,\"revision\":3}", "m4"), contents(multiRoom));
        assertEquals(List.of("m1", "close 4401"), contents(singleRoom));
    }

    @Test
    void a_gap_that_is_being_read_does_not_let_the_stream_grow() {
        RoomStream stream = stream(pool, ticks::next);
        FakeSocket multiRoom = subscribe(stream, FakeSocket.identity(3), null);
        stream.publish(row(1));
        stream.publish(row(3));
        pool.runAll();
        for (long revision = 4; revision <= RowBuffer.MAX_ROWS + 3; revision++) {
            stream.publish(row(revision));
        }
        pool.runAll();
        assertEquals("m" + (RowBuffer.MAX_ROWS + 3), contents(multiRoom).get(2));
        gaps.get(0).end(List.of(row(2)));
        endGap.run();
        pool.runAll();
        assertEquals(3, multiRoom.writer.frames().size());
    }

    @Test
    void a_connection_that_fails_is_closed_and_the_others_receive_the_batch() {
        RoomStream stream = stream(pool, ticks::next);
        List<Error> failures = new ArrayList<>(List.of(new StackOverflowError("planned")));
        FakeSocket failing = subscribe(stream, FakeSocket.identity(3), new FailingListener(failures));
        failing.writer.during(() -> {
            throw new StackOverflowError("planned");
        });
        List<FakeSocket> others = LongStream.range(4, 12)
                .mapToObj(user -> subscribe(stream, FakeSocket.identity(user), null))
                .toList();
        stream.publish(row(1));
        stream.publish(row(2));
        pool.runAll();
        assertEquals(List.of(), failures);
        assertFalse(failing.connection.isOpen());
        others.forEach(other -> assertEquals(List.of("m1", "m2"), contents(other)));
        assertEquals(List.of("m1", "m2"), contents(socket));
    }

    private record FailingListener(List<Error> failures) implements Connection.LifecycleListener {
        @Override
        public void onClosing(Connection connection) {
            if (!failures.isEmpty()) {
                throw failures.remove(0);
            }
        }

        @Override
        public void onCloseSent(Connection connection) {}

        @Override
        public void onFrameDropped(Connection connection) {}

        @Override
        public void onDisconnected(Connection connection) {}
    }
}
