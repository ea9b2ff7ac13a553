package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.protocol.MultiRoomFixture.MultiRoomSocket;
import chat.application.message.ChangeQueries;
import chat.domain.account.User;
import chat.domain.message.ChangeSet;
import chat.domain.message.Content;
import chat.domain.message.NewMessage;
import chat.domain.message.Revision;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Catch-up of a returning client. */
final class SyncSessionTest {
    private static final String LARGE = "€".repeat(90);

    private final MultiRoomFixture fixture = new MultiRoomFixture();
    private final User ola = fixture.user("ola");
    private final MultiRoomSocket socket = fixture.connect(ola);

    private void post(RoomId room, int many) {
        post(room, many, "m");
    }

    private void post(RoomId room, int many, String text) {
        for (int i = 0; i < many; i++) {
            socket.send("{'type':'send','room_id':" + room.value() + ",'content':'" + text + i + "'}");
        }
    }

    /** Stores messages without the maximum length of the use case. */
    private void store(int many, String text) {
        Content content = new Content(text);
        NewMessage message = new NewMessage(RoomId.GENERAL, ola.id(), content, Optional.empty(), Optional.empty());
        for (int i = 0; i < many; i++) {
            fixture.chat
                    .roomLog()
                    .post(
                            message,
                            policy -> policy.requireMembership().draft(content, text.length(), MultiRoomFixture.NOW))
                    .join();
            fixture.pool.runAll();
        }
        socket.newFrames();
    }

    private static String changes(long room, long since, long revision, boolean more) {
        return "{\"type\":\"changes\",\"room_id\":" + room + ",\"since\":" + since + ",\"revision\":" + revision
                + ",\"more\":" + more + ",";
    }

    @Test
    void answers_each_room_and_sends_no_rows_for_an_unchanged_one() {
        RoomId ops = fixture.room("ops", ola);
        post(ops, 2);
        List<String> received = socket.send("{'type':'sync','rooms':{'" + ops.value() + "':1,'1':1,'77':5}}");
        assertEquals(3, received.size());
        assertTrue(
                received.get(0).startsWith(changes(ops.value(), 1, 3, false) + "\"messages\":[{\"id\":"),
                received.get(0));
        assertEquals(changes(1, 1, 1, false) + "\"messages\":[]}", received.get(1));
        assertEquals("{\"type\":\"room_gone\",\"room_id\":77,\"reason\":\"unknown\"}", received.get(2));
    }

    @Test
    void a_revision_that_is_too_old_or_in_the_future_is_reset() {
        post(RoomId.GENERAL, ChangeSet.MAX_SPAN);
        for (long since : new long[] {0, 1002}) {
            String reset = changes(1, since, 1001, false) + "\"reset\":true,\"messages\":[]}";
            assertEquals(List.of(reset), socket.send("{'type':'sync','rooms':{'1':" + since + "}}"));
        }
    }

    @Test
    void sends_at_most_two_hundred_rows_in_a_frame() {
        post(RoomId.GENERAL, 450);
        List<String> received = socket.send("{'type':'sync','rooms':{'1':1}}");
        assertEquals(3, received.size());
        assertTrue(
                received.get(0).startsWith(changes(1, 1, 201, true)),
                received.get(0).substring(0, 80));
        assertTrue(
                received.get(1).startsWith(changes(1, 201, 401, true)),
                received.get(1).substring(0, 80));
        assertTrue(
                received.get(2).startsWith(changes(1, 401, 451, false)),
                received.get(2).substring(0, 80));
    }

    @Test
    void a_frame_that_reaches_the_size_limit_takes_no_more_rows() throws JsonProcessingException {
        int rowBytes = 3_300;
        store(200, "€".repeat(1_000));
        List<String> received = socket.send("{'type':'sync','rooms':{'1':1}}");
        assertEquals(3, received.size());
        long since = 1;
        for (String frame : received) {
            int bytes = frame.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes < ChangesEncoder.MAX_FRAME_BYTES + rowBytes, () -> bytes + " bytes");
            JsonNode changes = Json.mapper().readTree(frame);
            assertEquals(since, changes.get("since").asLong());
            since += changes.get("messages").size();
            assertEquals(since, changes.get("revision").asLong());
            assertEquals(since < 201, changes.get("more").asBoolean());
        }
        assertEquals(201, since);
    }

    @Test
    void reads_the_next_part_after_the_last_one_is_written() {
        post(RoomId.GENERAL, 900, LARGE);
        socket.socket.writer.hold();
        List<String> first = new ArrayList<>(socket.send("{'type':'sync','rooms':{'1':1}}"));
        int count = first.size();
        assertTrue(count < 5, "a slow reader receives one part at a time: " + count);
        assertEquals(List.of(), socket.newFrames());
        socket.socket.writer.complete();
        assertEquals(5 - count, socket.newFrames().size());
        assertTrue(socket.socket.connection.isOpen());
    }

    @Test
    void a_pending_catch_up_does_not_fill_the_write_queue() {
        post(RoomId.GENERAL, 900);
        socket.socket.writer.hold();
        socket.send("{'type':'sync','rooms':{'1':1}}");
        post(RoomId.GENERAL, 200);
        assertTrue(socket.socket.connection.isOpen());
    }

    @Test
    void a_newer_sync_of_a_room_replaces_the_rest_of_an_older_one() {
        store(100, "€".repeat(1_000));
        socket.socket.writer.hold();
        List<String> older = socket.send("{'type':'sync','rooms':{'1':1}}");
        assertTrue(older.get(older.size() - 1).contains("\"more\":true"));
        assertEquals(List.of(), socket.send("{'type':'sync','rooms':{'1':101}}"));
        socket.socket.writer.complete();
        assertEquals(List.of(changes(1, 101, 101, false) + "\"messages\":[]}"), socket.newFrames());
    }

    @Test
    void a_sync_during_the_query_of_an_older_one_replaces_its_rest() {
        store(250, "m");
        FakeSocket client =
                new FakeSocket(FakeSocket.identity(ola.id().value()), fixture.settings.outgoingLimit(), null);
        AtomicReference<SyncSession> requester = new AtomicReference<>();
        History history = (History) Proxy.newProxyInstance(
                History.class.getClassLoader(), new Class<?>[] {History.class}, (self, method, values) -> {
                    Optional.ofNullable(requester.getAndSet(null))
                            .ifPresent(session -> session.request(Map.of(RoomId.GENERAL, new Revision(251))));
                    return method.invoke(fixture.chat.history(), values);
                });
        SyncSession sync = new SyncSession(
                client.connection,
                new ChangeQueries(fixture.chat.rooms(), history),
                fixture.hub.subscriptions(),
                new FrameEncoder(Json.mapper()),
                Runnable::run);
        requester.set(sync);
        sync.request(Map.of(RoomId.GENERAL, new Revision(1)));
        assertEquals(2, client.writer.frames().size());
        assertTrue(client.writer.frames().get(0).startsWith(changes(1, 1, 201, true)));
        assertEquals(
                changes(1, 251, 251, false) + "\"messages\":[]}",
                client.writer.frames().get(1));
    }

    @Test
    void a_former_member_receives_no_changes() {
        User jan = fixture.user("jan");
        RoomId ops = fixture.room("ops", ola);
        fixture.join(ops, jan);
        MultiRoomSocket jans = fixture.connect(jan);
        fixture.leave(ops, jan);
        post(ops, 3);
        jans.newFrames();
        assertEquals(
                List.of("{\"type\":\"room_gone\",\"room_id\":" + ops.value() + ",\"reason\":\"unknown\"}"),
                jans.send("{'type':'sync','rooms':{'" + ops.value() + "':1}}"));
    }

    @Test
    void a_user_who_joins_during_the_query_receives_no_room_gone() {
        User jan = fixture.user("jan");
        RoomId ops = fixture.room("ops", ola);
        MultiRoomSocket jans = fixture.connect(jan);
        jans.newFrames();
        AtomicBoolean joins = new AtomicBoolean(true);
        History history = (History) Proxy.newProxyInstance(
                History.class.getClassLoader(), new Class<?>[] {History.class}, (self, method, values) -> {
                    Object before = method.invoke(fixture.chat.history(), values);
                    if (joins.getAndSet(false)) {
                        fixture.join(ops, jan);
                        fixture.pool.runAll();
                    }
                    return before;
                });
        new SyncSession(
                        jans.socket.connection,
                        new ChangeQueries(fixture.chat.rooms(), history),
                        fixture.hub.subscriptions(),
                        new FrameEncoder(Json.mapper()),
                        Runnable::run)
                .request(Map.of(ops, new Revision(1)));
        String received = String.join("\n", jans.newFrames());
        assertTrue(received.contains("\"room_added\"") && !received.contains("\"room_gone\""), received);
    }

    @Test
    void unknown_rooms_are_answered_in_the_requested_order() {
        List<String> received = socket.send("{'type':'sync','rooms':{'77':5,'1':1,'78':5,'79':5}}");
        assertEquals(
                List.of("77", "1", "78", "79"),
                received.stream()
                        .map(frame -> frame.replaceAll(".*\"room_id\":([0-9]+),.*", "$1"))
                        .toList());
    }

    @Test
    void a_malformed_sync_is_refused_as_a_whole() {
        for (String rooms : List.of(
                "[]", "null", "'x'", "{'1':-1}", "{'1':'2'}", "{'x':1}", "{'1':1.5}", "{'1':1,'2':null}", "{'':1}")) {
            List<String> received = socket.send("{'type':'sync','rooms':" + rooms + "}");
            assertEquals(1, received.size(), rooms);
            assertTrue(received.get(0).startsWith("{\"type\":\"error\",\"code\":\"bad_request\""), received.get(0));
        }
    }

    private void assertClosedAfter(Throwable rejection) {
        fixture.pool.reject(rejection);
        socket.send("{'type':'sync','rooms':{'1':1}}");
        fixture.pool.reject(null);
        assertEquals(
                "close 1011",
                socket.socket.writer.frames().get(socket.socket.writer.frames().size() - 1));
    }

    @Test
    void closes_the_connection_if_the_pool_rejects_the_catch_up() {
        assertClosedAfter(new RejectedExecutionException("planned"));
    }

    @Test
    void closes_the_connection_if_no_thread_can_be_created() {
        assertClosedAfter(new OutOfMemoryError("unable to create native thread"));
    }

    private void assertClosedAfterQueryThrew(Throwable failure) {
        FakeSocket closed = new FakeSocket(FakeSocket.identity(1), new QueueLimit(10, 1_000), null);
        History broken = (History) Proxy.newProxyInstance(
                History.class.getClassLoader(), new Class<?>[] {History.class}, (self, method, values) -> {
                    throw failure;
                });
        new SyncSession(
                        closed.connection,
                        new ChangeQueries(fixture.chat.rooms(), broken),
                        fixture.hub.subscriptions(),
                        new FrameEncoder(Json.mapper()),
                        Runnable::run)
                .request(Map.of(RoomId.GENERAL, new Revision(1)));
        assertEquals(List.of("close 1011"), closed.writer.frames());
    }

    @Test
    void closes_the_connection_if_a_query_fails() {
        assertClosedAfterQueryThrew(new IllegalStateException("planned"));
    }

    @Test
    void closes_the_connection_if_a_query_throws_an_error() {
        assertClosedAfterQueryThrew(new StackOverflowError("planned"));
    }
}
