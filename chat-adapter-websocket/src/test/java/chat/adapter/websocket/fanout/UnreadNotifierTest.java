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
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unread counts are sent on, whatever fails. */
final class UnreadNotifierTest {
    private static final RoomId ROOM = new RoomId(2);
    private static final UserId OLA = new UserId(1);

    private final ManualExecutor pool = new ManualExecutor();
    private final SocketSettings settings = SocketSettings.defaults();
    private final Hub hub = new Hub(settings, pool, pool, Json.mapper());
    private final Queue<Throwable> failures = new ArrayDeque<>();
    private final FakeSocket socket =
            new FakeSocket(FakeSocket.identity(1), settings.outgoingLimit(), hub.lifecycleListener());

    @BeforeEach
    void a_member_receives_messages() {
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

    private void assertTold(int times) {
        pool.runAll();
        assertEquals(
                times,
                socket.writer.frames().stream()
                        .filter(frame -> frame.contains("\"type\":\"read\""))
                        .count());
    }

    private void assertNextIsToldAfter(Throwable failure) {
        failures.add(failure);
        hub.events().readMarkerMoved(ROOM, OLA);
        assertTold(0);
        hub.events().readMarkerMoved(ROOM, OLA);
        assertTold(1);
        failures.add(failure);
        hub.events().unreadCountsChanged(MessageId.of(ROOM, 1), Set.of());
        assertTold(1);
        hub.events().unreadCountsChanged(MessageId.of(ROOM, 1), Set.of());
        assertTold(2);
    }

    @Test
    void after_a_query_that_failed() {
        assertNextIsToldAfter(new IllegalStateException("planned"));
    }

    @Test
    void after_an_error() {
        assertNextIsToldAfter(new StackOverflowError("planned"));
    }

    private void assertToldWithTheNextAfter(Throwable rejection) {
        pool.reject(rejection);
        hub.events().readMarkerMoved(ROOM, OLA);
        pool.reject(null);
        hub.events().membershipChanged(ROOM, OLA);
        assertTold(1);
    }

    @Test
    void after_the_pool_rejected_work() {
        assertToldWithTheNextAfter(new RejectedExecutionException("planned"));
    }

    @Test
    void after_the_pool_threw_an_error() {
        assertToldWithTheNextAfter(new OutOfMemoryError("unable to create native thread"));
    }
}
