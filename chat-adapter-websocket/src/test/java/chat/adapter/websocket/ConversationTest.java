package chat.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.grizzly.RawClient;
import chat.adapter.websocket.grizzly.TalkingClient;
import chat.adapter.websocket.grizzly.TestServer;
import chat.adapter.websocket.setting.Pulse;
import chat.adapter.websocket.setting.SocketSettings;
import chat.domain.room.Founding;
import chat.domain.room.Room;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.SessionToken;
import chat.domain.user.UserId;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People talk over real sockets. */
final class ConversationTest {
    private static final UserId OLA = new UserId(1);
    private static final UserId JAN = new UserId(2);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private TestServer server;
    private String ola;
    private String jan;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(patient(), 0);
        ola = server.register("ola").value();
        jan = server.register("jan").value();
    }

    // What a slow machine must not end is not ended.
    private static SocketSettings patient() {
        SocketSettings usual = SocketSettings.defaults();
        Duration ages = Duration.ofMinutes(10);
        return new SocketSettings(
                usual.frameBytes(),
                usual.outgoing(),
                usual.incoming(),
                20,
                new Pulse(ages, ages, ages),
                usual.malformed());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private TalkingClient client(String token) {
        return new TalkingClient(http, server.port(), "/ws/1", token);
    }

    @Test
    void what_one_says_all_hear_the_speaker_too() throws Exception {
        TalkingClient one = client(ola);
        TalkingClient other = client(jan);

        one.say("{\"content\":\" hello \",\"room_id\":1,\"user_id\":1,\"username\":\"OLA\",\"client_id\":\"a-1\"}");

        String expected = "{\"type\":\"message\",\"id\":536870915,\"room_id\":1,\"seq\":3,\"revision\":3,\"user_id\":1,"
                + "\"username\":\"ola\",\"content\":\"hello\",\"timestamp\":\"2026-11-22T10:15:30Z\",\"client_id\":\"a-1\"}";
        assertEquals(expected, other.hear());
        assertEquals(expected, one.hear());
    }

    @Test
    void who_does_not_read_is_closed_while_the_others_hear_everything() throws Exception {
        TalkingClient speaker = client(ola);
        TalkingClient listener = client(jan);
        String content = "x".repeat(4_000);
        try (RawClient silent = RawClient.upgraded(server.port(), "/ws/1", jan, 4_096)) {
            for (int i = 0; i < 10_000; i++) {
                speaker.say("{\"content\":\"" + i + " " + content + "\"}");
                if (i % 50 == 49) {
                    hear(listener, i - 49, i);
                    hear(speaker, i - 49, i);
                }
            }
            assertEquals(4401, silent.readCloseCode());
        }
    }

    private static void hear(TalkingClient client, int from, int to) throws InterruptedException {
        for (int i = from; i <= to; i++) {
            String heard = client.hear();
            assertTrue(heard.contains("\"content\":\"" + i + " x"), () -> heard.substring(0, 200));
        }
    }

    @Test
    void goodbye_is_answered_with_the_same_code() {
        TalkingClient client = client(ola);
        client.leave();
        assertEquals(1000, client.closeCode());
    }

    @Test
    void opening_a_socket_joins_the_room() throws Exception {
        Room other = server.chat()
                .roomLog()
                .open(new Founding(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, TestServer.NOW))
                .room();
        TalkingClient client =
                new TalkingClient(http, server.port(), "/ws/" + other.id().value(), jan);
        client.say("{\"content\":\"hi\"}");
        assertTrue(client.hear().contains("\"seq\":3"));
        assertEquals(2, server.chat().rooms().members(other.id()).size());
    }

    @Test
    void logging_out_closes_what_was_opened_with_that_session_only() throws Exception {
        TalkingClient one = heard(ola);
        TalkingClient other = heard(jan);
        server.chat().sessions().end(new SessionToken(ola).id());
        assertEquals(4501, one.closeCode());
        other.say("{\"content\":\"still here\"}");
        assertTrue(other.hear().contains("still here"));
    }

    @Test
    void who_leaves_a_room_is_closed() throws Exception {
        Room room = server.chat()
                .roomLog()
                .open(new Founding(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, TestServer.NOW))
                .room();
        String path = "/ws/" + room.id().value();
        TalkingClient one = new TalkingClient(http, server.port(), path, jan);
        one.say("{\"content\":\"hi\"}");
        one.hear();
        server.chat().roomLog().govern(room.id(), JAN, standing -> standing.leave(TestServer.NOW));
        assertEquals(4505, one.closeCode());
    }

    @Test
    void a_deleted_room_closes_its_sockets() throws Exception {
        Room room = server.chat()
                .roomLog()
                .open(new Founding(new RoomName("ops"), Topic.NONE, Visibility.PUBLIC, OLA, TestServer.NOW))
                .room();
        String path = "/ws/" + room.id().value();
        TalkingClient one = new TalkingClient(http, server.port(), path, jan);
        one.say("{\"content\":\"hi\"}");
        one.hear();
        server.chat().roomLog().govern(room.id(), OLA, standing -> standing.delete(TestServer.NOW));
        assertEquals(4505, one.closeCode());
    }

    @Test
    void a_server_that_goes_says_goodbye_and_lets_nobody_in() throws Exception {
        TalkingClient one = heard(ola);
        TalkingClient other = heard(jan);
        assertTrue(server.sockets().leave(Duration.ofSeconds(10)));
        assertEquals(1001, one.closeCode());
        assertEquals(1001, other.closeCode());
        assertThrows(CompletionException.class, () -> client(ola));
    }

    private TalkingClient heard(String token) throws InterruptedException {
        TalkingClient client = client(token);
        client.say("{\"content\":\"here is " + token + "\"}");
        String heard = client.hear();
        while (!heard.contains(token)) {
            heard = client.hear();
        }
        return client;
    }
}
