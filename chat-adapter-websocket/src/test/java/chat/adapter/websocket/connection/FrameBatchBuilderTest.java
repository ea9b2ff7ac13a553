package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of frames. */
final class FrameBatchBuilderTest {
    private final FrameBatchBuilder builder = new FrameBatchBuilder();

    @ParameterizedTest
    @CsvSource({"0, 8100", "1, 8101", "125, 817d", "126, 817e007e", "65535, 817effff", "65536, 817f0000000000010000"})
    void encodes_each_length_in_the_shortest_form(int length, String head) {
        builder.text(new byte[length]);
        FrameBatch batch = builder.build();
        assertEquals(head.length() / 2 + length, batch.size());
        assertEquals(head, hex(batch).substring(0, head.length()));
    }

    @Test
    void concatenates_frames() {
        builder.text(new byte[] {'a'});
        builder.text(new byte[] {'b', 'c'});
        FrameBatch batch = builder.build();
        assertEquals("81016181026263", hex(batch));
        assertEquals(2, batch.frames());
        assertEquals(7, builder.size());
    }

    @Test
    void builds_an_equal_batch_in_a_direct_buffer() {
        builder.text(new byte[] {'a'});
        FrameBatch batch = builder.buildDirect();
        assertTrue(batch.bytes().isDirect());
        assertEquals(builder.build(), batch);
    }

    @Test
    void is_empty_until_a_frame_is_added() {
        assertTrue(builder.isEmpty());
        builder.text(new byte[0]);
        assertFalse(builder.isEmpty());
    }

    @Test
    void encodes_close_and_ping_frames() {
        assertEquals("880f1131736c6f7720636f6e73756d6572", hex(ControlFrames.close(CloseCode.SLOW_CONSUMER)));
        assertEquals("880203e8", hex(ControlFrames.close(1000)));
        assertEquals("8900", hex(ControlFrames.ping()));
    }

    private static String hex(FrameBatch batch) {
        ByteBuffer bytes = batch.bytes().duplicate();
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return HexFormat.of().formatHex(copy);
    }
}
