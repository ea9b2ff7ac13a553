package chat.adapter.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.grizzly.RawClient;
import chat.adapter.websocket.grizzly.TalkingClient;
import chat.adapter.websocket.grizzly.TestServer;
import chat.adapter.websocket.setting.Pulse;
import chat.adapter.websocket.setting.SocketSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People talk over real sockets. */
final class ConversationTest {
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
}
