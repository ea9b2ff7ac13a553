package chat.adapter.websocket.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.MaskedFrames;
import chat.adapter.websocket.grizzly.RawSocketClient;
import chat.adapter.websocket.grizzly.SocketTestServer;
import chat.domain.message.Message;
import chat.domain.message.PageRequest;
import chat.domain.message.TextMessage;
import chat.domain.room.RoomId;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A message that a client sends right before it closes is delivered. */
final class MessageBeforeCloseTest {
    private static final int TEXT = 0x81;
    private static final byte[] CLOSE = MaskedFrames.frame(0x88, new byte[] {0x0b, (byte) 0xb8});
    private static final int ROUNDS = 50;

    private SocketTestServer server;
    private String ola;
    private RawSocketClient listener;

    @BeforeEach
    void start() throws Exception {
        server = new SocketTestServer(SocketSettings.defaults().withSocketsPerUser(0), 0);
        ola = server.register("ola").value();
        listener = RawSocketClient.upgraded(
                server.port(), "/ws/1", server.register("jan").value(), 0);
    }

    @AfterEach
    void stop() throws Exception {
        listener.close();
        server.close();
    }

    private static byte[] message(int number) {
        return MaskedFrames.frame(
                TEXT,
                ("{\"type\":\"send\",\"ref\":\"r\",\"room_id\":1,\"content\":\"m" + number + "\"}").getBytes(UTF_8));
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void assertStored(int number) {
        PageRequest newest = new PageRequest(PageRequest.Direction.NEWEST, 0, 1);
        Message message =
                server.chat().history().page(RoomId.GENERAL, newest).messages().get(0);
        assertEquals("m" + number, ((TextMessage) message).body().content().value());
    }

    private void assertDelivered(int number) throws Exception {
        String received = listener.read().text();
        assertTrue(received.contains("\"content\":\"m" + number + "\""), () -> number + " is not in " + received);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/ws/1"})
    void a_message_in_one_segment_with_a_close_is_stored_before_the_close_is_answered_and_delivered(String path)
            throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            try (RawSocketClient client = RawSocketClient.upgraded(server.port(), path, ola, 0)) {
                client.raw(concatenated(message(i), CLOSE));
                assertEquals(3000, client.readCloseCode());
                assertStored(i);
                assertTrue(client.isAtEnd());
            }
            assertDelivered(i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws", "/ws/1"})
    void a_message_before_the_end_of_the_connection_is_delivered(String path) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            try (RawSocketClient client = RawSocketClient.upgraded(server.port(), path, ola, 0)) {
                client.raw(message(i));
                client.finish();
                client.readAll();
            }
            assertDelivered(i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ack\"", "\"message\""})
    void a_message_is_answered_before_the_close_that_follows_it(String answer) throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String path = answer.contains("ack") ? "/ws" : "/ws/1";
            try (RawSocketClient client = RawSocketClient.upgraded(server.port(), path, ola, 0)) {
                client.raw(concatenated(message(i), CLOSE));
                boolean answered = false;
                for (RawSocketClient.Received frame = client.read(); frame.opcode() == 1; frame = client.read()) {
                    answered |= frame.text().contains("\"type\":" + answer);
                }
                assertTrue(answered);
            }
        }
    }
}
