package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unread counts are sent after failures of the query or the pool. */
final class UnreadNotifierTest {
    private static final RoomId ROOM = new RoomId(2);
    private static final UserId OLA = new UserId(1);
    private static final UserId JAN = new UserId(2);

    private final ManualExecutor pool = new ManualExecutor();
    private final SocketSettings settings = SocketSettings.defaults();
    private final Hub hub = new Hub(settings, pool, pool, Json.mapper(), FanOutPace.unpaced());
    private final Queue<Throwable> failures = new ArrayDeque<>();
    private final List<MessageId> rowQueries = new ArrayList<>();
    private final FakeSocket socket =
            new FakeSocket(FakeSocket.identity(1), settings.outgoingLimit(), hub.lifecycleListener());

    @BeforeEach
    void subscribe_a_member() {
        hub.setQueries(
                (room, member) -> {
                    fail();
                    Map<String, Object> view = Map.of(
                            "id",
                            ROOM.value(),
                            "role",
                            "member",
                            "revision",
                            5,
                            "lastReadSeq",
                            1,
                            "unread",
                            4,
                            "mentions",
                            0);
                    return Optional.of(new ObjectMapper().convertValue(view, RoomView.class));
                },
                row -> {
                    rowQueries.add(row);
                    fail();
                    return Set.of(OLA);
                });
        hub.register(socket.connection);
        hub.subscriptions().subscribe(socket.connection, Set.of(ROOM));
        hub.subscriptions().finishLoading(socket.connection);
        socket.connection.release(FakeSocket.text("welcome"));
    }

    private void fail() {
        Throwable failure = failures.poll();
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException fault) {
            throw fault;
        }
    }

    private void assertReadFrames(int times) {
        pool.runAll();
        assertEquals(
                times,
                socket.writer.frames().stream()
                        .filter(frame -> frame.contains("\"type\":\"read\""))
                        .count());
    }

    private void assertSendsNextCountsAfter(Throwable failure) {
        failures.add(failure);
        hub.events().readMarkerMoved(ROOM, OLA);
        assertReadFrames(0);
        hub.events().readMarkerMoved(ROOM, OLA);
        assertReadFrames(1);
        failures.add(failure);
        hub.events().unreadCountsChanged(MessageId.of(ROOM, 1), Set.of());
        assertReadFrames(1);
        hub.events().unreadCountsChanged(MessageId.of(ROOM, 1), Set.of());
        assertReadFrames(2);
    }

    @Test
    void sends_the_next_counts_after_a_failed_query() {
        assertSendsNextCountsAfter(new IllegalStateException("planned"));
    }

    @Test
    void sends_the_next_counts_after_an_error_in_the_query() {
        assertSendsNextCountsAfter(new StackOverflowError("planned"));
    }

    private void assertSendsCountsWithNextEventAfter(Throwable rejection) {
        pool.reject(rejection);
        hub.events().readMarkerMoved(ROOM, OLA);
        pool.reject(null);
        hub.events().membershipChanged(ROOM, OLA);
        assertReadFrames(1);
    }

    @Test
    void sends_counts_with_the_next_event_after_the_pool_rejected_a_task() {
        assertSendsCountsWithNextEventAfter(new RejectedExecutionException("planned"));
    }

    @Test
    void sends_counts_with_the_next_event_after_the_pool_threw_an_error() {
        assertSendsCountsWithNextEventAfter(new OutOfMemoryError("unable to create native thread"));
    }

    @Test
    void changes_of_many_rows_of_a_room_are_one_query() {
        for (long seq = 1; seq <= 1_000; seq++) {
            hub.events().unreadCountsChanged(MessageId.of(ROOM, seq), seq == 7 ? Set.of(OLA) : Set.of(JAN));
        }
        assertReadFrames(1);
        assertEquals(List.of(MessageId.of(ROOM, 1_000)), rowQueries);
    }

    @Test
    void changes_of_many_rows_of_a_room_are_one_task() {
        pool.runAll();
        for (long seq = 1; seq <= 1_000; seq++) {
            hub.events().unreadCountsChanged(MessageId.of(ROOM, seq), Set.of());
        }
        int tasks = 0;
        while (pool.runOne()) {
            tasks++;
        }
        assertEquals(2, tasks, "one finds the members, one counts for the only one");
    }

    @Test
    void a_failed_query_is_repeated_on_request() {
        failures.add(new IllegalStateException("planned"));
        hub.events().readMarkerMoved(ROOM, OLA);
        assertReadFrames(0);
        hub.retryUnreadCounts();
        assertReadFrames(1);
        failures.add(new IllegalStateException("planned"));
        hub.events().unreadCountsChanged(MessageId.of(ROOM, 1), Set.of());
        assertReadFrames(1);
        hub.retryUnreadCounts();
        assertReadFrames(2);
        hub.retryUnreadCounts();
        assertReadFrames(2);
    }
}
