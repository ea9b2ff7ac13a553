package chat.bench.websocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public final class FrameCodecTest {
    private final List<String> frames = new ArrayList<>();
    private final FrameDecoder decoder = new FrameDecoder((opcode, bytes, from, to) ->
            frames.add(opcode + ":" + new String(bytes, from, to - from, StandardCharsets.UTF_8)));

    /** The example of RFC 6455, 5.7. */
    @Test
    void masks_a_text_frame() {
        ByteBuffer frame =
                MaskedFrameEncoder.encode(FrameDecoder.TEXT, "Hello".getBytes(StandardCharsets.UTF_8), 0x37fa213d);

        assertEquals("818537fa213d7f9f4d5158", hex(frame));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536})
    void encodes_every_length(int length) {
        byte[] payload = "x".repeat(length).getBytes(StandardCharsets.UTF_8);

        ByteBuffer frame = MaskedFrameEncoder.encode(FrameDecoder.TEXT, payload, 0);

        int header = length <= 125 ? 6 : length <= 65_535 ? 8 : 14;
        assertEquals(header + length, frame.remaining());
        int second = frame.get(1) & 0x7F;
        assertEquals(length <= 125 ? length : length <= 65_535 ? 126 : 127, second);
        if (second == 126) {
            assertEquals(length, frame.getShort(2) & 0xFFFF);
        } else if (second == 127) {
            assertEquals(length, frame.getLong(2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 65_535, 65_536})
    void decodes_every_length(int length) throws ProtocolException {
        String text = "x".repeat(length);
        byte[] frame = server(0x81, text);

        assertEquals(frame.length, decoder.decode(frame, 0, frame.length));
        assertEquals(List.of("1:" + text), frames);
    }

    @Test
    void decodes_frames_that_arrive_in_any_pieces() throws ProtocolException {
        byte[] stream =
                join(server(0x81, "one"), server(0x89, "ping"), server(0x81, "t".repeat(300)), server(0x88, ""));
        for (int cut = 0; cut <= stream.length; cut++) {
            frames.clear();
            int consumed = decoder.decode(stream, 0, cut);
            assertEquals(stream.length, decoder.decode(stream, consumed, stream.length));
            assertEquals(List.of("1:one", "9:ping", "1:" + "t".repeat(300), "8:"), frames);
        }
    }

    @Test
    void joins_fragments_around_a_ping() throws ProtocolException {
        byte[] stream = join(
                server(0x01, "Hel"), server(0x89, "?"), server(0x00, "l"), server(0x80, "o"), server(0x81, "next"));

        decoder.decode(stream, 0, stream.length);

        assertEquals(List.of("9:?", "1:Hello", "1:next"), frames);
    }

    @Test
    void rejects_what_a_server_may_not_send() {
        assertRejects(new byte[] {(byte) 0x81, (byte) 0x85, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        assertRejects(server(0xC1, "compressed"));
        assertRejects(server(0x82, "binary"));
        assertRejects(new byte[] {(byte) 0x81, 127, -1, 0, 0, 0, 0, 0, 0, 0});
    }

    private void assertRejects(byte[] stream) {
        assertThrows(ProtocolException.class, () -> decoder.decode(stream, 0, stream.length));
    }

    /** Decodes client frames: the opcode, a colon and the text of each. */
    public static List<String> unmask(byte[] stream) {
        List<String> frames = new ArrayList<>();
        int at = 0;
        while (at < stream.length) {
            int length = stream[at + 1] & 0x7F;
            int header = length == 127 ? 10 : length == 126 ? 4 : 2;
            if (length >= 126) {
                length = Integer.parseInt(HexFormat.of().formatHex(stream, at + 2, at + header), 16);
            }
            byte[] payload = new byte[length];
            int mask = at + header;
            for (int i = 0; i < length; i++) {
                payload[i] = (byte) (stream[mask + 4 + i] ^ stream[mask + i % 4]);
            }
            frames.add((stream[at] & 0x0F) + ":" + new String(payload, StandardCharsets.UTF_8));
            at = mask + 4 + length;
        }
        assertEquals(stream.length, at);
        return frames;
    }

    /** Returns a frame as a server sends it. */
    public static byte[] server(int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) first);
        if (payload.length <= 125) {
            frame.put((byte) payload.length);
        } else if (payload.length <= 65_535) {
            frame.put((byte) 126).putShort((short) payload.length);
        } else {
            frame.put((byte) 127).putLong(payload.length);
        }
        frame.put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String hex(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
