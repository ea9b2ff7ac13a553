package chat.adapter.websocket.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parsing of frame headers. */
final class FrameHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "818500000000, true, 1, true, 6, 5",
        "0105, false, 1, false, 2, 5",
        "80fe012c00000000, true, 0, true, 8, 300",
        "82ff000000010000000000000000, true, 2, true, 14, 4294967296",
        "888000000000, true, 8, true, 6, 0"
    })
    void parses_headers_of_every_form(String hex, boolean last, int opcode, boolean masked, int size, long payload) {
        assertEquals(new FrameHeader(last, opcode, masked, size, payload), FrameHeader.peek(bytes(hex)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "81", "8185000000", "81fe01", "81ff0000000000000000000000"})
    void returns_null_for_an_incomplete_header(String hex) {
        assertNull(FrameHeader.peek(bytes(hex)));
    }

    @Test
    void an_excessive_length_is_negative() {
        FrameHeader head = FrameHeader.peek(bytes("817fffffffffffffffff"));
        assertTrue(head != null && head.payloadBytes() < 0);
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }
}
