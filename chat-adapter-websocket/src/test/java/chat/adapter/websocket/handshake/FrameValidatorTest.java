package chat.adapter.websocket.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.MaskedFrames;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes of a client reach Tyrus. */
final class FrameValidatorTest {
    private static final int LIMIT = 200;
    private static final int TEXT = 0x81;
    private static final int TEXT_BEGIN = 0x01;
    private static final int MORE = 0x00;
    private static final int END = 0x80;
    private static final int PING = 0x89;
    private static final int CLOSE = 0x88;

    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 10_000));
    private final List<Integer> sizes = new ArrayList<>();
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final FrameValidator validator = new FrameValidator(socket.connection, this::tyrus, LIMIT);

    private void tyrus(ByteBuffer data) {
        sizes.add(data.remaining());
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        passed.writeBytes(bytes);
    }

    private static byte[] frame(int head, int length) {
        return MaskedFrames.frame(head, new byte[length]);
    }

    private static byte[] concatenated(byte[]... frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] frame : frames) {
            all.writeBytes(frame);
        }
        return all.toByteArray();
    }

    private void receive(byte[] bytes) {
        validator.handle(ByteBuffer.wrap(bytes));
    }

    @Test
    void passes_one_frame_at_a_time() {
        receive(concatenated(frame(TEXT, 5), frame(PING, 0), frame(TEXT, 200)));
        assertEquals(List.of(11, 6, 208), sizes);
    }

    @Test
    void passes_all_bytes_however_they_are_split() {
        byte[] stream = concatenated(frame(TEXT, 150), frame(PING, 3), frame(TEXT_BEGIN, 10), frame(END, 0));
        for (int size = 1; size < 20; size++) {
            passed.reset();
            for (int at = 0; at < stream.length; at += size) {
                validator.handle(ByteBuffer.wrap(stream, at, Math.min(size, stream.length - at)));
            }
            assertEquals(HexFormat.of().formatHex(stream), HexFormat.of().formatHex(passed.toByteArray()));
        }
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void closes_a_client_whose_frame_exceeds_the_limit() {
        receive(frame(TEXT, LIMIT));
        assertTrue(socket.connection.isOpen());
        receive(frame(TEXT, LIMIT + 1));
        assertEquals(List.of("close 1009"), socket.writer.frames());
        assertEquals(1, sizes.size());
    }

    @Test
    void closes_a_client_that_announces_a_length_above_63_bits() {
        receive(HexFormat.of().parseHex("81ffffffffffffffffff00000000"));
        assertEquals(List.of("close 1009"), socket.writer.frames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7fffffffffffffff", "7ffffffffffffff2", "7ffffffffffffff1"})
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void skips_the_payload_of_a_client_that_announces_almost_63_bits(String length) {
        receive(HexFormat.of().parseHex("81ff" + length + "0000000061"));
        receive(frame(TEXT, 10));
        assertEquals(List.of("close 1009"), socket.writer.frames());
        assertEquals(List.of(), sizes);
    }

    @Test
    void closes_a_client_whose_fragments_exceed_the_limit() {
        receive(frame(TEXT_BEGIN, 100));
        receive(frame(PING, 100));
        receive(frame(MORE, 100));
        assertTrue(socket.connection.isOpen());
        receive(frame(MORE, 1));
        assertEquals(List.of("close 1009"), socket.writer.frames());
    }

    @Test
    void applies_the_limit_to_each_message_separately() {
        for (int i = 0; i < 5; i++) {
            receive(concatenated(frame(TEXT_BEGIN, 100), frame(END, 100)));
        }
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void closes_a_client_that_sends_an_unmasked_frame() {
        receive(HexFormat.of().parseHex("810161"));
        assertEquals(List.of("close 1002"), socket.writer.frames());
        assertEquals(List.of(), sizes);
    }

    @Test
    void passes_nothing_after_the_servers_close_and_waits_for_the_clients() {
        socket.connection.close(CloseCode.SLOW_CONSUMER);
        receive(concatenated(frame(TEXT, 10), frame(TEXT, LIMIT + 1)));
        assertFalse(socket.writer.isClosed());
        receive(frame(CLOSE, 2));
        assertTrue(socket.writer.isClosed());
        assertEquals(List.of(), sizes);
    }

    @Test
    void finds_the_close_frame_behind_an_oversized_frame() {
        receive(concatenated(frame(TEXT, 70_000), frame(CLOSE, 0)));
        assertEquals(List.of("close 1009"), socket.writer.frames());
        assertTrue(socket.writer.isClosed());
    }

    @Test
    void passes_nothing_after_the_clients_close() {
        receive(concatenated(frame(CLOSE, 2), frame(TEXT, 10), frame(TEXT, LIMIT + 1)));
        receive(frame(TEXT, 10));
        assertEquals(List.of(8), sizes);
        assertTrue(socket.connection.isOpen());
    }
}
