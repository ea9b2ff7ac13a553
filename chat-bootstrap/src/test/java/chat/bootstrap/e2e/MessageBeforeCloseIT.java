package chat.bootstrap.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A message is stored and answered even if its sender closes the socket right after it, with a Close frame or without (FIN), or does
 * not wait for the socket to be open.
 */
class MessageBeforeCloseIT {
    private static final int TEXT = 0x81;
    private static final byte[] CLOSE = RawSocket.masked(0x88, new byte[] {0x03, (byte) 0xe8});
    private static final byte[] EMPTY_CLOSE = RawSocket.masked(0x88, new byte[0]);
    private static final int ROUNDS = 25;

    @TempDir
    Path data;

    @Test
    void every_message_before_a_close_frame_or_a_fin_is_stored() throws Exception {
        try (ServerProcess server = ServerProcess.start(data, "--limits", "off")) {
            TestUser ola = TestUser.register(server, "ola");
            TestSocket listener = TestUser.register(server, "jan").openSocket(1);
            for (int i = 0; i < ROUNDS; i++) {
                for (String path : new String[] {"/ws", "/ws/1"}) {
                    close(server, ola, path, "close " + path + i, CLOSE, listener);
                    close(server, ola, path, "empty close " + path + i, EMPTY_CLOSE, listener);
                    fin(server, ola, path, "fin " + path + i, listener);
                    early(server, ola, path, "early " + path + i, i, listener);
                }
            }
        }
    }

    private static byte[] message(String content, byte[] next) throws Exception {
        byte[] json = TestUser.JSON
                .writeValueAsString(Map.of("type", "send", "ref", "r", "room_id", 1, "content", content))
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(RawSocket.masked(TEXT, json));
        segment.writeBytes(next);
        return segment.toByteArray();
    }

    private static void close(
            ServerProcess server, TestUser ola, String path, String content, byte[] close, TestSocket listener)
            throws Exception {
        try (RawSocket raw = RawSocket.open(server, ola.cookie(), path)) {
            raw.write(message(content, close));
            String answers = raw.readAll();
            assertTrue(answers.contains(path.equals("/ws") ? "\"ack\"" : content), answers);
        }
        listener.nextWithContent(content);
    }

    // RFC 6455, 4.1, has clients wait for the answer to the handshake.
    private static void early(
            ServerProcess server, TestUser ola, String path, String content, int round, TestSocket listener)
            throws Exception {
        byte[] frames = message(content, CLOSE);
        int withHandshake = frames.length * round / (ROUNDS - 1);
        try (RawSocket raw = RawSocket.connect(server)) {
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            segment.writeBytes(RawSocket.handshake(server, ola.cookie(), path).getBytes(StandardCharsets.ISO_8859_1));
            segment.write(frames, 0, withHandshake);
            raw.write(segment.toByteArray());
            raw.write(Arrays.copyOfRange(frames, withHandshake, frames.length));
            String answers = raw.readAll();
            assertTrue(answers.contains(path.equals("/ws") ? "\"ack\"" : content), answers);
        }
        listener.nextWithContent(content);
    }

    private static void fin(ServerProcess server, TestUser ola, String path, String content, TestSocket listener)
            throws Exception {
        try (RawSocket raw = RawSocket.open(server, ola.cookie(), path)) {
            raw.write(message(content, new byte[0]));
            raw.shutdownOutput();
            String answers = raw.readAll();
            assertTrue(answers.contains(path.equals("/ws") ? "\"ack\"" : content), answers);
        }
        listener.nextWithContent(content);
    }
}
