package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.HeartbeatSettings;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.grizzly.RawSocketClient;
import chat.adapter.websocket.grizzly.SocketTestServer;
import chat.adapter.websocket.grizzly.WebSocketTestClient;
import chat.domain.account.UserId;
import chat.domain.room.NewRoom;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.SessionToken;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Users exchange messages over real sockets. */
final class SocketServerTest {
    private static final UserId OLA = new UserId(1);
    private static final UserId JAN = new UserId(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private SocketTestServer server;
    private String ola;
    private String jan;

    @BeforeEach
    void start() throws Exception {
        server = new SocketTestServer(longHeartbeat(), 0);
        ola = server.register("ola").value();
        jan = server.register("jan").value();
    }

    // The heartbeat must not close connections on a slow machine.
    private static SocketSettings longHeartbeat() {
        SocketSettings usual = SocketSettings.defaults();
        Duration tenMinutes = Duration.ofMinutes(10);
        return new SocketSettings(
                usual.frameBytes(),
                usual.outgoingLimit(),
                usual.incomingLimit(),
                20,
                new HeartbeatSettings(tenMinutes, tenMinutes, tenMinutes),
                usual.malformedLimit());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private WebSocketTestClient client(String token) {
        return new WebSocketTestClient(http, server.port(), "/ws/1", token);
    }

    @Test
    void a_message_reaches_all_members_and_its_sender() throws Exception {
        WebSocketTestClient one = client(ola);
        WebSocketTestClient other = client(jan);

        one.send("{\"content\":\" hello \",\"room_id\":1,\"user_id\":1,\"username\":\"OLA\",\"client_id\":\"a-1\"}");

        String expected = "{\"type\":\"message\",\"id\":536870915,\"room_id\":1,\"seq\":3,\"revision\":3,\"user_id\":1,"
                + "\"username\":\"ola\",\"content\":\"hello\",\"timestamp\":\"2026-11-22T10:15:30Z\",\"client_id\":\"a-1\"}";
        assertEquals(expected, other.next());
        assertEquals(expected, one.next());
    }

    @Test
    void a_connection_that_does_not_read_is_closed_and_the_others_receive_everything() throws Exception {
        WebSocketTestClient sender = client(ola);
        WebSocketTestClient listener = client(jan);
        String content = "x".repeat(4_000);
        try (RawSocketClient silent = RawSocketClient.upgraded(server.port(), "/ws/1", jan, 4_096)) {
            for (int i = 0; i < 10_000; i++) {
                sender.send("{\"content\":\"" + i + " " + content + "\"}");
                if (i % 50 == 49) {
                    assertReceives(listener, i - 49, i);
                    assertReceives(sender, i - 49, i);
                }
            }
            assertEquals(4401, silent.readCloseCode());
        }
    }

    private static void assertReceives(WebSocketTestClient client, int from, int to) throws InterruptedException {
        for (int i = from; i <= to; i++) {
            String received = client.next();
            assertTrue(received.contains("\"content\":\"" + i + " x"), () -> received.substring(0, 200));
        }
    }

    @Test
    void answers_a_close_with_the_same_code() {
        WebSocketTestClient client = client(ola);
        client.close();
        assertEquals(1000, client.closeCode());
    }

    @Test
    void opening_a_single_room_connection_joins_the_room() throws Exception {
        Room other = server.chat()
                .roomLog()
                .createRoom(new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, SocketTestServer.NOW))
                .room();
        WebSocketTestClient client =
                new WebSocketTestClient(http, server.port(), "/ws/" + other.id().value(), jan);
        client.send("{\"content\":\"hi\"}");
        assertTrue(client.next().contains("\"seq\":3"));
        assertEquals(2, server.chat().rooms().members(other.id()).size());
    }

    @Test
    void logging_out_closes_only_the_connections_of_that_session() throws Exception {
        WebSocketTestClient one = connectAndRead(ola);
        WebSocketTestClient other = connectAndRead(jan);
        server.chat().sessions().end(new SessionToken(ola).id());
        assertEquals(4501, one.closeCode());
        other.send("{\"content\":\"still here\"}");
        assertTrue(other.next().contains("still here"));
    }

    @Test
    void leaving_a_room_closes_the_connection_to_it() throws Exception {
        Room room = server.chat()
                .roomLog()
                .createRoom(new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, SocketTestServer.NOW))
                .room();
        String path = "/ws/" + room.id().value();
        WebSocketTestClient one = new WebSocketTestClient(http, server.port(), path, jan);
        one.send("{\"content\":\"hi\"}");
        one.next();
        server.chat().roomLog().changeRoom(room.id(), JAN, policy -> policy.leave(SocketTestServer.NOW));
        assertEquals(4505, one.closeCode());
    }

    @Test
    void deleting_a_room_closes_its_connections() throws Exception {
        Room room = server.chat()
                .roomLog()
                .createRoom(new NewRoom(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, SocketTestServer.NOW))
                .room();
        String path = "/ws/" + room.id().value();
        WebSocketTestClient one = new WebSocketTestClient(http, server.port(), path, jan);
        one.send("{\"content\":\"hi\"}");
        one.next();
        server.chat().roomLog().changeRoom(room.id(), OLA, policy -> policy.delete(SocketTestServer.NOW));
        assertEquals(4505, one.closeCode());
    }

    @Test
    void a_draining_server_closes_connections_and_refuses_upgrades() throws Exception {
        WebSocketTestClient one = connectAndRead(ola);
        WebSocketTestClient other = connectAndRead(jan);
        assertTrue(server.sockets().drain(Duration.ofSeconds(10)));
        assertEquals(1001, one.closeCode());
        assertEquals(1001, other.closeCode());
        assertThrows(CompletionException.class, () -> client(ola));
    }

    private WebSocketTestClient connectAndRead(String token) throws InterruptedException {
        WebSocketTestClient client = client(token);
        client.send("{\"content\":\"here is " + token + "\"}");
        String received = client.next();
        while (!received.contains(token)) {
            received = client.next();
        }
        return client;
    }
}
