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

/** How a multi-room connection is subscribed to a room that its user joins, whatever happens during the query. */
final class RoomEntryTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final RoomId ROOM = new RoomId(2);
    private static final Author OLA = new Author(new UserId(1), new Username("user1"));

    private final ManualExecutor pool = new ManualExecutor();
    private final SocketSettings settings = SocketSettings.defaults();
    private final Hub hub = new Hub(settings, pool, pool, Json.mapper());
    private final Queue<Supplier<Optional<RoomView>>> answers = new ArrayDeque<>();
    private final FakeSocket socket = connect(1);
    private long revision;

    @BeforeEach
    void set_queries() {
        hub.setQueries(
                (room, member) -> answers.isEmpty() ? view() : answers.remove().get(), row -> Set.of());
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

    private void moved(MembershipEventType kind, Author who) {
        hub.events().messagesChanged(List.of(Message.membershipEvent(ROOM, new Revision(++revision), kind, who, NOW)));
    }

    private void said() {
        MessageBody post = MessageBody.of(new Content("hello"), Optional.empty(), Mentions.NONE);
        hub.events()
                .messagesChanged(
                        List.of(Message.posted(ROOM, new Revision(++revision), OLA, NOW, Optional.empty(), post)));
    }

    private static long told(FakeSocket of, String text) {
        return of.writer.frames().stream().filter(frame -> frame.contains(text)).count();
    }

    // A room that nobody else hears is forgotten when the only listener leaves it.
    private FakeSocket listener() {
        FakeSocket other = connect(2);
        moved(MembershipEventType.JOINED, new Author(new UserId(2), new Username("user2")));
        pool.runAll();
        return other;
    }

    @Test
    void joining_leaving_and_joining_again_while_the_room_is_looked_up_ends_with_the_room() {
        joinLeaveAndJoinWhileLookedUp();
    }

    @Test
    void the_same_in_a_room_with_other_subscribers() {
        listener();
        joinLeaveAndJoinWhileLookedUp();
    }

    private void joinLeaveAndJoinWhileLookedUp() {
        answers.add(() -> {
            moved(MembershipEventType.LEFT, OLA);
            moved(MembershipEventType.JOINED, OLA);
            return Optional.empty();
        });
        moved(MembershipEventType.JOINED, OLA);
        pool.runAll();
        said();
        pool.runAll();
        assertEquals(1, told(socket, "\"room_added\""));
        assertEquals(1, told(socket, "hello"));
    }

    @Test
    void a_room_that_was_seen_before_leaving_and_joining_again_is_looked_up_again() {
        listener();
        answers.add(() -> {
            Optional<RoomView> old = view();
            moved(MembershipEventType.LEFT, OLA);
            moved(MembershipEventType.JOINED, OLA);
            return old;
        });
        moved(MembershipEventType.JOINED, OLA);
        pool.runAll();
        said();
        pool.runAll();
        assertEquals(List.of("room_gone", "room_added"), types());
        assertEquals(1, told(socket, "hello"));
    }

    private List<String> types() {
        return socket.writer.frames().stream()
                .filter(frame -> frame.contains("\"type\":\"room_"))
                .map(frame -> frame.replaceAll(".*\"type\":\"(room_[a-z]+)\".*", "$1"))
                .toList();
    }

    @Test
    void leaving_for_good_while_the_room_is_looked_up_ends_without_it() {
        answers.add(() -> {
            moved(MembershipEventType.LEFT, OLA);
            return view();
        });
        moved(MembershipEventType.JOINED, OLA);
        pool.runAll();
        said();
        pool.runAll();
        assertEquals(0, told(socket, "\"room_added\""));
        assertEquals(0, told(socket, "hello"));
    }

    @Test
    void an_error_while_the_room_is_looked_up_closes_that_socket_and_the_room_goes_on() {
        FakeSocket other = listener();
        answers.add(() -> {
            throw new StackOverflowError("planned");
        });
        moved(MembershipEventType.JOINED, OLA);
        pool.runAll();
        said();
        pool.runAll();
        assertEquals(1, told(socket, "close 1011"));
        assertEquals(1, told(other, "hello"));
    }

    @Test
    void a_query_that_fails_closes_that_socket_and_the_room_goes_on() {
        FakeSocket other = listener();
        answers.add(() -> {
            throw new IllegalStateException("planned");
        });
        moved(MembershipEventType.JOINED, OLA);
        said();
        pool.runAll();
        assertEquals(1, told(socket, "close 1011"));
        assertTrue(other.connection.isOpen());
        assertEquals(1, told(other, "hello"));
    }
}
