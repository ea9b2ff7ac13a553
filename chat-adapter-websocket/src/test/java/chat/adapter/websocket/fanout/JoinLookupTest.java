package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are published while the room that a user joins is being read, on another pool than that of the fan-out. */
final class JoinLookupTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final RoomId ROOM = new RoomId(2);
    private static final Author OLA = new Author(new UserId(1), new Username("user1"));

    private final ManualExecutor pool = new ManualExecutor();
    private final ManualExecutor queries = new ManualExecutor();
    private final SocketSettings settings = SocketSettings.defaults();
    private final Hub hub = new Hub(settings, pool, queries, Json.mapper(), FanOutPace.unpaced());
    private final Queue<Supplier<Optional<RoomView>>> queryResults = new ArrayDeque<>();
    private final FakeSocket socket = connect(1);
    private long revision;

    @BeforeEach
    void set_queries() {
        hub.setQueries(
                (room, member) -> queryResults.isEmpty()
                        ? view(revision)
                        : queryResults.remove().get(),
                row -> Set.of());
    }

    private FakeSocket connect(long user) {
        FakeSocket made = new FakeSocket(FakeSocket.identity(user), settings.outgoingLimit(), hub.lifecycleListener());
        hub.register(made.connection);
        hub.subscriptions().subscribe(made.connection, Set.of());
        hub.subscriptions().finishLoading(made.connection);
        made.connection.release(FakeSocket.text("welcome"));
        return made;
    }

    private static Optional<RoomView> view(long revision) {
        return Optional.of(new ObjectMapper()
                .convertValue(
                        Map.of("id", ROOM.value(), "name", "ops", "role", "member", "revision", revision),
                        RoomView.class));
    }

    private void publishMembershipEvent(MembershipEventType kind, Author user) {
        hub.events().messagesChanged(List.of(Message.membershipEvent(ROOM, new Revision(++revision), kind, user, NOW)));
    }

    private void postMessage() {
        MessageBody post = MessageBody.of(new Content("hello"), Optional.empty(), Mentions.NONE);
        hub.events()
                .messagesChanged(
                        List.of(Message.posted(ROOM, new Revision(++revision), OLA, NOW, Optional.empty(), post)));
    }

    private static long countFrames(FakeSocket of, String text) {
        return of.writer.frames().stream().filter(frame -> frame.contains(text)).count();
    }

    private FakeSocket otherSubscriber() {
        FakeSocket other = connect(2);
        publishMembershipEvent(MembershipEventType.JOINED, new Author(new UserId(2), new Username("user2")));
        pool.runAll();
        queries.runAll();
        pool.runAll();
        return other;
    }

    @Test
    void a_pending_query_delays_no_rows_of_the_room() {
        FakeSocket other = otherSubscriber();
        for (long user = 3; user <= 5; user++) {
            connect(user);
            publishMembershipEvent(
                    MembershipEventType.JOINED, new Author(new UserId(user), new Username("user" + user)));
        }
        pool.runAll();
        postMessage();
        pool.runAll();
        assertEquals(1, countFrames(other, "hello"));
    }

    @Test
    void rows_sent_during_the_query_follow_the_room_unless_it_includes_them() {
        otherSubscriber();
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        postMessage();
        postMessage();
        pool.runAll();
        long included = revision - 1;
        queryResults.add(() -> view(included));
        queries.runAll();
        pool.runAll();
        postMessage();
        pool.runAll();
        List<String> frames = socket.writer.frames();
        assertTrue(frames.get(1).contains("\"room_added\""), frames::toString);
        assertTrue(frames.get(2).contains("\"revision\":" + (included + 1)), frames::toString);
        assertTrue(frames.get(3).contains("\"revision\":" + (included + 2)), frames::toString);
        assertEquals(4, frames.size());
    }

    @Test
    void more_rows_during_the_query_than_can_be_held_require_a_sync() {
        otherSubscriber();
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        long included = revision;
        for (int i = 0; i < settings.outgoingLimit().frames(); i++) {
            postMessage();
            pool.runAll();
        }
        queryResults.add(() -> view(included));
        queries.runAll();
        pool.runAll();
        List<String> frames = socket.writer.frames();
        assertTrue(frames.get(1).contains("\"room_added\""), frames::toString);
        assertEquals("{\"type\":\"sync\",\"room_id\":2,\"revision\":" + revision + "}", frames.get(2));
        assertEquals(3, frames.size());
    }

    @Test
    void a_pool_that_rejects_the_query_closes_that_connection() {
        FakeSocket other = otherSubscriber();
        queries.reject(new OutOfMemoryError("unable to create native thread"));
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        postMessage();
        pool.runAll();
        assertEquals(1, countFrames(socket, "close 1011"));
        assertEquals(1, countFrames(other, "hello"));
    }
}
