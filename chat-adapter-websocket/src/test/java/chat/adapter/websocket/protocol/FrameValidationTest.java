package chat.adapter.websocket.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Heartbeat;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.MaskedFrames;
import chat.adapter.websocket.grizzly.RawSocketClient;
import chat.adapter.websocket.grizzly.SocketTestServer;
import chat.domain.account.User;
import chat.domain.membership.NotificationLevel;
import chat.domain.room.RoomId;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reactions of the server to raw bytes, valid and invalid. */
final class FrameValidationTest {
    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int TEXT_BEGIN = 0x01;
    private static final int MORE = 0x00;
    private static final int END = 0x80;
    private static final int CLOSE = 0x88;
    private static final int PING = 0x89;
    private static final int LIMIT = 65_536;

    private SocketTestServer server;
    private String token;

    @BeforeEach
    void start() throws Exception {
        server = new SocketTestServer(SocketSettings.defaults().withSocketsPerUser(2), 0);
        token = server.register("ola").value();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawSocketClient client() throws IOException {
        return RawSocketClient.upgraded(server.port(), "/ws/1", token, 0);
    }

    private int opened;

    /** Waits for a message of its own, because the upgrade response arrives before the connection is open. */
    private RawSocketClient opened() throws IOException {
        RawSocketClient client = client();
        // Earlier messages of other clients may arrive first.
        String content = "\"content\":\"here, " + ++opened + "\"";
        client.text("{" + content + "}");
        while (!client.read().text().contains(content)) {}
        return client;
    }

    @ParameterizedTest
    @CsvSource({
        "an unmasked frame,              810161,                   1002",
        "a reserved bit,                 c18000000000,             1002",
        "an unknown opcode,              838000000000,             1002",
        "a continuation of nothing,      808000000000,             1002",
        "a fragmented ping,              098000000000,             1002",
        "broken UTF-8,                   818200000000c328,         1007",
        "half a character at the end,    818100000000e2,           1007",
        "a close with a bad code,        888200000000 03ed,        1002",
        "a close of one byte,            888100000000 03,          1002",
        "a close,                        888200000000 0bb8,        3000",
        "a close without a code,         888000000000,             1000"
    })
    void answers_a_violation_or_a_close_with_its_code(String description, String hex, int code) throws Exception {
        try (RawSocketClient client = client()) {
            client.raw(HexFormat.of().parseHex(hex.replace(" ", "")));
            assertEquals(code, client.readCloseCode(), description);
            if (!hex.startsWith("88")) {
                client.raw(MaskedFrames.frame(CLOSE, new byte[0]));
            }
            assertTrue(client.isAtEnd());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a ping that is too long, 89fe007e00000000,             1002",
        "more than any limit,     81ff000000010000000000000000, 1009"
    })
    void closes_at_the_header_of_an_invalid_frame(String description, String hex, int code) throws Exception {
        try (RawSocketClient client = client()) {
            client.raw(HexFormat.of().parseHex(hex));
            assertEquals(code, client.readCloseCode(), description);
        }
    }

    @Test
    void closes_a_client_that_exceeds_the_limit_in_one_frame_or_many() throws Exception {
        try (RawSocketClient one = client();
                RawSocketClient many = client()) {
            one.raw(MaskedFrames.frame(TEXT, new byte[LIMIT + 1]));
            assertEquals(1009, one.readCloseCode());
            many.raw(MaskedFrames.frame(TEXT_BEGIN, new byte[LIMIT]));
            many.raw(MaskedFrames.frame(END, new byte[1]));
            assertEquals(1009, many.readCloseCode());
        }
    }

    @Test
    void accepts_the_largest_frame_and_many_small_ones() throws Exception {
        try (RawSocketClient client = client()) {
            String padding = " ".repeat(LIMIT - "{\"content\":\"hi\"}".length());
            client.text("{\"content\":\"hi\"" + padding + "}");
            assertTrue(client.read().text().contains("\"content\":\"hi\""));

            byte[] frame = MaskedFrames.frame(PING, new byte[100]);
            byte[] many = new byte[100 * frame.length];
            for (int i = 0; i < 100; i++) {
                System.arraycopy(frame, 0, many, i * frame.length, frame.length);
            }
            client.raw(many);
            for (int i = 0; i < 100; i++) {
                assertEquals(10, client.read().opcode());
            }
        }
    }

    @Test
    void joins_fragments_and_answers_pings_between_them() throws Exception {
        try (RawSocketClient client = client()) {
            byte[] text = "{\"content\":\"zażółć\"}".getBytes(UTF_8);
            client.raw(MaskedFrames.frame(TEXT_BEGIN, Arrays.copyOfRange(text, 0, 15)));
            client.raw(MaskedFrames.frame(PING, "hello".getBytes(UTF_8)));
            client.raw(MaskedFrames.frame(MORE, Arrays.copyOfRange(text, 15, 17)));
            client.raw(MaskedFrames.frame(END, Arrays.copyOfRange(text, 17, text.length)));
            assertEquals("hello", client.read().text());
            assertTrue(client.read().text().contains("\"content\":\"zażółć\""));
        }
    }

    @Test
    void answers_64_malformed_frames_and_closes_the_connection() throws Exception {
        try (RawSocketClient client = client()) {
            for (int i = 0; i < 100; i++) {
                client.text("nonsense");
            }
            for (int i = 0; i < 64; i++) {
                assertTrue(client.read().text().contains("\"code\":\"bad_request\""));
            }
            assertEquals(1008, client.readCloseCode());
        }
    }

    @Test
    void answers_a_binary_frame_with_an_error_and_stays_open() throws Exception {
        try (RawSocketClient client = client()) {
            client.raw(MaskedFrames.frame(BINARY, new byte[3]));
            assertTrue(client.read().text().contains("\"code\":\"bad_request\""));
            client.text("{\"content\":\"hi\"}");
            assertTrue(client.read().text().contains("\"content\":\"hi\""));
        }
    }

    @Test
    void pauses_reading_during_a_burst_and_delivers_all_messages_in_order() throws Exception {
        int count = 2_000;
        CountDownLatch release = new CountDownLatch(1);
        try (RawSocketClient client = opened()) {
            Connection connection = server.hub().connections().iterator().next();
            blockChat(connection.identity().user(), release);
            Thread sender = new Thread(() -> sendAll(client, count));
            sender.start();
            awaitPausedReading(connection);
            release.countDown();
            for (int i = 0; i < count; i++) {
                String received = client.read().text();
                assertTrue(received.contains("\"content\":\"" + i + "\""), received);
            }
            sender.join(10_000);
        } finally {
            release.countDown();
        }
    }

    /** Blocks all access to the chat by a transaction that lasts until the release. */
    private void blockChat(User user, CountDownLatch release) throws InterruptedException {
        CountDownLatch blocked = new CountDownLatch(1);
        Thread thread = new Thread(() -> server.chat().roomLog().changeRoom(RoomId.GENERAL, user.id(), policy -> {
            blocked.countDown();
            await(release);
            return policy.setNotificationLevel(NotificationLevel.ALL, SocketTestServer.NOW);
        }));
        thread.start();
        assertTrue(blocked.await(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void awaitPausedReading(Connection connection) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!connection.isReadingPaused() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
        }
        assertTrue(connection.isReadingPaused());
    }

    private static void sendAll(RawSocketClient client, int count) {
        try {
            for (int i = 0; i < count; i++) {
                client.text("{\"content\":\"" + i + "\"}");
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void rejects_a_connection_beyond_the_limit() throws Exception {
        try (RawSocketClient first = opened();
                RawSocketClient second = opened();
                RawSocketClient third = client()) {
            assertEquals(4506, third.readCloseCode());
            first.text("{\"content\":\"hi\"}");
            String received = second.read().text();
            assertTrue(received.contains("\"content\":\"hi\""), received);
        }
    }

    @Test
    void a_client_that_does_not_close_is_disconnected() throws Exception {
        try (RawSocketClient client = opened()) {
            server.chat()
                    .sessions()
                    .end(server.hub().connections().iterator().next().identity().session());
            assertEquals(4501, client.readCloseCode());
            Heartbeat heartbeat = new Heartbeat(
                    SocketSettings.defaults().heartbeat(), server.hub().connections());
            for (int i = 0; i < 5; i++) {
                heartbeat.run();
            }
            assertTrue(client.isAtEnd());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /ws/1,  Upgrade: websocket,            Upgrade: websocket,                                101",
        "GET /ws/1,  Upgrade: websocket,            Upgrade: websocket¶Origin: http://evil.example, 418",
        "GET /ws/7,  Upgrade: websocket,            Upgrade: websocket,                                418",
        "POST /ws/1, Upgrade: websocket,            Upgrade: websocket¶Content-Length: 0,           418",
        "GET /ws/1,  HTTP/1.1,                      HTTP/1.0,                                          418",
        "GET /ws/1,  AAAAAAAAAAAAAAAAAAAAAA==,      short,                                             418",
        "GET /ws/1,  Sec-WebSocket-Version: 13,     Sec-WebSocket-Version: 12,                         418",
        "GET /ws/1,  parley_session=,               parley_session=x,                                  418"
    })
    void a_refused_upgrade_falls_through_to_http(String line, String part, String instead, int status)
            throws Exception {
        String request = RawSocketClient.handshake(server.port(), "/ws/1", token)
                .replace("GET /ws/1", line)
                .replace(part, instead.replace("¶", "\r\n"));
        try (RawSocketClient client = RawSocketClient.connected(server.port())) {
            assertEquals("HTTP/1.1 " + status, client.request(request).substring(0, 12));
        }
    }

    @Test
    void a_client_that_disconnects_does_not_affect_another() throws Exception {
        RawSocketClient client = client();
        client.close();
        try (RawSocketClient other = client()) {
            other.text("{\"content\":\"hi\"}");
            assertTrue(other.read().text().contains("\"content\":\"hi\""));
        }
        assertThrows(IOException.class, () -> client.text("gone"));
    }
}
