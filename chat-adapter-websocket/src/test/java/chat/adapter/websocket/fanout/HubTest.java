package chat.adapter.websocket.fanout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Delivery of events to connections. */
final class HubTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final RoomId ROOM = new RoomId(1);
    private static final Room OPS = new Room(ROOM, new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, false);

    private final SocketSettings settings = SocketSettings.defaults().withSocketsPerUser(2);
    private final ManualExecutor pool = new ManualExecutor();
    private final Hub hub = new Hub(settings, pool, pool, Json.mapper(), FanOutPace.unpaced());

    private FakeSocket open(long user, long room) {
        return open(FakeSocket.identity(user, room));
    }

    private FakeSocket open(ConnectionIdentity identity) {
        FakeSocket socket = new FakeSocket(identity, settings.outgoingLimit(), hub.lifecycleListener());
        hub.register(socket.connection);
        return socket;
    }

    private static TextMessage posted(long revision) {
        return text(revision, Optional.empty());
    }

    private static TextMessage text(long revision, Optional<ClientId> clientId) {
        return Message.posted(ROOM, new Revision(revision), user(1), NOW, clientId, body(revision));
    }

    private static MessageBody body(long revision) {
        return MessageBody.of(new Content("m" + revision), Optional.empty(), Mentions.NONE);
    }

    private static Author user(long user) {
        return new Author(new UserId(user), new Username("user" + user));
    }

    private static Message membershipEvent(long revision, MembershipEventType type, long user) {
        return Message.membershipEvent(ROOM, new Revision(revision), type, user(user), NOW);
    }

    private static List<String> contents(FakeSocket socket) {
        return socket.writer.frames().stream()
                .map(frame -> frame.replaceAll(".*\"content\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Test
    void committed_rows_are_sent_in_order_in_one_write() {
        FakeSocket one = open(1, 1);
        FakeSocket other = open(2, 1);
        hub.events().messagesChanged(List.of(posted(1), posted(2)));
        hub.events().messagesChanged(List.of(posted(3)));
        assertEquals(0, one.writer.writes());
        pool.runAll();
        assertEquals(List.of("m1", "m2", "m3"), contents(one));
        assertEquals(List.of("m1", "m2", "m3"), contents(other));
        assertEquals(1, other.writer.writes());
    }

    @Test
    void encodes_all_fields_of_a_message() {
        FakeSocket socket = open(1, 1);
        hub.events().messagesChanged(List.of(text(7, Optional.of(new ClientId("c-1")))));
        pool.runAll();
        assertEquals(
                "{\"type\":\"message\",\"id\":536870919,\"room_id\":1,\"seq\":7,\"revision\":7,\"user_id\":1,"
                        + "\"username\":\"user1\",\"content\":\"m7\",\"timestamp\":\"2026-11-22T10:15:30Z\","
                        + "\"client_id\":\"c-1\"}",
                socket.writer.frames().get(0));
    }

    @Test
    void connections_to_other_rooms_receive_nothing() {
        FakeSocket socket = open(1, 2);
        hub.events().messagesChanged(List.of(posted(1)));
        pool.runAll();
        assertEquals(0, socket.writer.writes());
    }

    @Test
    void single_room_sockets_receive_new_messages_only() {
        FakeSocket socket = open(1, 1);
        hub.events()
                .messagesChanged(List.of(
                        membershipEvent(1, MembershipEventType.JOINED, 3),
                        membershipEvent(2, MembershipEventType.LEFT, 3),
                        Message.roomEvent(OPS, new Revision(3), user(3), NOW),
                        posted(4),
                        posted(4).withBody(new Revision(5), body(5))));
        pool.runAll();
        assertEquals(List.of("m4"), contents(socket));
    }

    @Test
    void ignores_duplicate_rows() {
        FakeSocket socket = open(1, 1);
        hub.events().messagesChanged(List.of(posted(1), posted(2)));
        pool.runAll();
        hub.events().messagesChanged(List.of(posted(2), posted(3), posted(1)));
        pool.runAll();
        assertEquals(List.of("m1", "m2", "m3"), contents(socket));
    }

    @Test
    void splits_many_rows_into_batches_of_128_frames() {
        FakeSocket socket = open(1, 1);
        socket.writer.hold();
        hub.events()
                .messagesChanged(LongStream.rangeClosed(1, 256)
                        .<Message>mapToObj(HubTest::posted)
                        .toList());
        pool.runAll();
        assertEquals(128, socket.writer.frames().size());
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void a_connection_that_does_not_read_is_closed_and_the_others_receive_everything() {
        FakeSocket silent = open(1, 1);
        FakeSocket other = open(2, 1);
        silent.writer.hold();
        for (long revision = 1; revision <= 1_000; revision++) {
            hub.events().messagesChanged(List.of(posted(revision)));
            pool.runAll();
        }
        assertEquals(1_000, other.writer.frames().size());
        silent.writer.complete();
        assertEquals(List.of("m1", "close 4401"), contents(silent));
    }

    @Test
    void leaving_closes_all_connections_of_the_user_to_the_room() {
        FakeSocket first = open(1, 1);
        FakeSocket second = open(1, 1);
        FakeSocket other = open(2, 1);
        hub.events().messagesChanged(List.of(posted(1)));
        pool.runAll();

        hub.events().messagesChanged(List.of(membershipEvent(2, MembershipEventType.LEFT, 1), posted(3)));
        assertFalse(first.connection.isOpen());
        pool.runAll();

        assertEquals(List.of("m1", "close 4505"), contents(first));
        assertEquals(List.of("m1", "close 4505"), contents(second));
        assertEquals(List.of("m1", "m3"), contents(other));
    }

    @Test
    void leaving_a_room_keeps_connections_to_other_rooms_open() {
        FakeSocket elsewhere = open(1, 2);
        hub.events().messagesChanged(List.of(membershipEvent(1, MembershipEventType.LEFT, 1)));
        pool.runAll();
        assertTrue(elsewhere.connection.isOpen());
    }

    @Test
    void deleting_a_room_closes_its_connections_at_once() {
        FakeSocket gone = open(1, 1);
        FakeSocket other = open(1, 2);
        hub.events().roomDeleted(ROOM);
        assertFalse(gone.connection.isOpen());
        assertEquals(0, gone.writer.writes());
        pool.runAll();
        assertEquals(List.of("close 4505"), gone.writer.frames());
        assertTrue(other.connection.isOpen());
    }

    @Test
    void ending_a_session_closes_its_connections_at_once() {
        FakeSocket one = open(1, 1);
        FakeSocket two = open(1, 2);
        FakeSocket other = open(2, 1);
        hub.events().sessionEnded(new SessionId("session1"));
        assertFalse(one.connection.isOpen() || two.connection.isOpen());
        pool.runAll();
        assertEquals(List.of("close 4501"), one.writer.frames());
        assertEquals(List.of("close 4501"), two.writer.frames());
        assertTrue(other.connection.isOpen());
    }

    @Test
    void closing_an_account_closes_its_connections_at_once() {
        FakeSocket one = open(1, 1);
        FakeSocket elsewhere = open(1, 2);
        FakeSocket other = open(2, 1);
        hub.events().accountClosed(one.connection.identity().user().id());
        assertFalse(one.connection.isOpen() || elsewhere.connection.isOpen());
        pool.runAll();
        assertEquals(List.of("close 4503"), one.writer.frames());
        assertEquals(List.of("close 4503"), elsewhere.writer.frames());
        assertTrue(other.connection.isOpen());
    }

    @Test
    void lists_the_sessions_of_open_connections() {
        open(1, 1);
        open(1, 2);
        FakeSocket gone = open(2, 1);
        gone.connection.disconnected();
        assertEquals(Set.of(new SessionId("session1")), hub.sessionIds());
    }

    @Test
    void a_connection_beyond_the_limit_is_closed_and_the_others_stay_open() {
        FakeSocket first = open(1, 1);
        FakeSocket second = open(1, 2);
        FakeSocket third = open(1, 1);
        assertEquals(List.of("close 4506"), third.writer.frames());
        assertEquals(3, hub.counters().openedSingleRoom().sum());
        assertTrue(first.connection.isOpen() && second.connection.isOpen());
        first.connection.disconnected();
        assertTrue(open(1, 1).connection.isOpen());
    }

    @Test
    void removes_disconnected_connections() {
        List<FakeSocket> all = List.of(open(1, 1), open(1, 2), open(2, 1));
        all.forEach(socket -> socket.connection.disconnected());
        all.forEach(socket -> hub.lifecycleListener().onDisconnected(socket.connection));
        assertTrue(hub.hasNoConnections());
        assertTrue(hub.connections().isEmpty());
    }

    @Test
    void draining_closes_after_the_committed_rows() throws Exception {
        FakeSocket socket = open(1, 1);
        hub.events().messagesChanged(List.of(posted(1)));
        hub.drain(Duration.ZERO);
        pool.runAll();
        assertEquals(List.of("m1", "close 1001"), contents(socket));
        assertEquals(List.of("close 1001"), open(2, 1).writer.frames());
    }

    @Test
    void draining_closes_a_room_to_which_rows_are_posted_without_a_pause() throws Exception {
        FakeSocket socket = open(1, 1);
        hub.events().messagesChanged(List.of(posted(1)));
        hub.drain(Duration.ZERO);
        for (long revision = 2; revision <= 2_000; revision++) {
            hub.events().messagesChanged(List.of(posted(revision)));
            if (revision % 200 == 0) {
                pool.runOne();
            }
        }
        assertFalse(socket.connection.isOpen());
    }

    @Test
    void a_room_deleted_after_its_memberships_were_read_is_not_subscribed() {
        FakeSocket socket = open(FakeSocket.identity(1));
        hub.events().roomDeleted(ROOM);
        hub.subscriptions().subscribe(socket.connection, Set.of(ROOM));
        assertEquals(Set.of(), hub.subscriptions().finishLoading(socket.connection));
    }

    @Test
    void drain_waits_for_the_close_frames_or_its_timeout() throws Exception {
        Hub direct = new Hub(settings, Runnable::run, Runnable::run, Json.mapper(), FanOutPace.unpaced());
        FakeSocket quick =
                new FakeSocket(FakeSocket.identity(1, 1), settings.outgoingLimit(), direct.lifecycleListener());
        direct.register(quick.connection);
        assertTrue(direct.drain(Duration.ofSeconds(10)));

        FakeSocket blocked = open(1, 1);
        blocked.writer.hold();
        assertFalse(hub.drain(Duration.ZERO));
    }

    @Test
    void the_publishing_thread_closes_connections_if_the_pool_rejects_the_task() {
        FakeSocket one = open(1, 1);
        pool.reject(new OutOfMemoryError("unable to create native thread"));
        hub.events().sessionEnded(new SessionId("session1"));
        assertEquals(List.of("close 4501"), one.writer.frames());
    }

    @Test
    void draining_closes_connections_if_the_pool_rejects_tasks() throws Exception {
        FakeSocket singleRoom = open(1, 1);
        FakeSocket multiRoom = open(FakeSocket.identity(2));
        multiRoom.connection.release(FakeSocket.text("welcome"));
        pool.reject(new OutOfMemoryError("unable to create native thread"));
        assertFalse(hub.drain(Duration.ZERO));
        assertEquals("close 1001", multiRoom.writer.frames().get(2));
        pool.reject(null);
        hub.events().messagesChanged(List.of(posted(1)));
        pool.runAll();
        assertEquals(List.of("m1", "close 1001"), contents(singleRoom));
    }

    @Test
    void a_client_waits_with_its_next_message_while_the_stream_of_the_room_is_half_full() {
        open(1, 1);
        assertTrue(hub.whenReady(ROOM).isDone());
        for (long revision = 1; revision <= 1 + RowBuffer.MAX_ROWS / 2; revision++) {
            hub.events().messagesChanged(List.of(posted(revision)));
        }
        CompletableFuture<?> ready = hub.whenReady(ROOM);
        assertFalse(ready.isDone());
        pool.runAll();
        assertTrue(ready.isDone());
        assertTrue(hub.whenReady(ROOM).isDone());
        assertTrue(hub.whenReady(new RoomId(77)).isDone());
    }
}
