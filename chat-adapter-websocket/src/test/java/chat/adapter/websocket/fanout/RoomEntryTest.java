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

/** A multi-room connection is subscribed to a room that its user joins, whatever happens during the query. */
final class RoomEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final RoomId ROOM = new RoomId(2);
    private static final Author OLA = new Author(new UserId(1), new Username("user1"));

    private final ManualExecutor pool = new ManualExecutor();
    private final SocketSettings settings = SocketSettings.defaults();
    private final Hub hub = new Hub(settings, pool, pool, Json.mapper(), FanOutPace.unpaced());
    private final Queue<Supplier<Optional<RoomView>>> queryResults = new ArrayDeque<>();
    private final FakeSocket socket = connect(1);
    private long revision;

    @BeforeEach
    void set_queries() {
        hub.setQueries(
                (room, member) ->
                        queryResults.isEmpty() ? view() : queryResults.remove().get(),
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

    private static Optional<RoomView> view() {
        return Optional.of(new ObjectMapper()
                .convertValue(Map.of("id", ROOM.value(), "name", "ops", "role", "member"), RoomView.class));
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

    // Another subscriber keeps the stream of the room when the user leaves.
    private FakeSocket otherSubscriber() {
        FakeSocket other = connect(2);
        publishMembershipEvent(MembershipEventType.JOINED, new Author(new UserId(2), new Username("user2")));
        pool.runAll();
        return other;
    }

    @Test
    void rejoining_during_the_query_adds_the_room_once() {
        assertRejoiningDuringTheQueryAddsTheRoomOnce();
    }

    @Test
    void rejoining_during_the_query_adds_a_room_with_other_subscribers_once() {
        otherSubscriber();
        assertRejoiningDuringTheQueryAddsTheRoomOnce();
    }

    private void assertRejoiningDuringTheQueryAddsTheRoomOnce() {
        queryResults.add(() -> {
            publishMembershipEvent(MembershipEventType.LEFT, OLA);
            publishMembershipEvent(MembershipEventType.JOINED, OLA);
            return Optional.empty();
        });
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        postMessage();
        pool.runAll();
        assertEquals(1, countFrames(socket, "\"room_added\""));
        assertEquals(1, countFrames(socket, "hello"));
    }

    @Test
    void rejoining_after_the_query_found_the_room_sends_room_gone_and_room_added() {
        otherSubscriber();
        queryResults.add(() -> {
            Optional<RoomView> old = view();
            publishMembershipEvent(MembershipEventType.LEFT, OLA);
            publishMembershipEvent(MembershipEventType.JOINED, OLA);
            return old;
        });
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        postMessage();
        pool.runAll();
        assertEquals(List.of("room_gone", "room_added"), types());
        assertEquals(1, countFrames(socket, "hello"));
    }

    private List<String> types() {
        return socket.writer.frames().stream()
                .filter(frame -> frame.contains("\"type\":\"room_"))
                .map(frame -> frame.replaceAll(".*\"type\":\"(room_[a-z]+)\".*", "$1"))
                .toList();
    }

    @Test
    void leaving_during_the_query_sends_no_room_added_and_no_rows() {
        queryResults.add(() -> {
            publishMembershipEvent(MembershipEventType.LEFT, OLA);
            return view();
        });
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        postMessage();
        pool.runAll();
        assertEquals(0, countFrames(socket, "\"room_added\""));
        assertEquals(0, countFrames(socket, "hello"));
    }

    @Test
    void an_error_in_the_query_closes_that_connection_and_others_receive_rows() {
        FakeSocket other = otherSubscriber();
        queryResults.add(() -> {
            throw new StackOverflowError("planned");
        });
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        pool.runAll();
        postMessage();
        pool.runAll();
        assertEquals(1, countFrames(socket, "close 1011"));
        assertEquals(1, countFrames(other, "hello"));
    }

    @Test
    void a_failed_query_closes_that_connection_and_others_receive_rows() {
        FakeSocket other = otherSubscriber();
        queryResults.add(() -> {
            throw new IllegalStateException("planned");
        });
        publishMembershipEvent(MembershipEventType.JOINED, OLA);
        postMessage();
        pool.runAll();
        assertEquals(1, countFrames(socket, "close 1011"));
        assertTrue(other.connection.isOpen());
        assertEquals(1, countFrames(other, "hello"));
    }
}
