package chat.adapter.websocket.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.fake.FakeSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.junit.jupiter.api.Test;

/** The writer that Tyrus uses. */
final class TyrusWriterAdapterTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(4, 1_000));
    private final TyrusWriterAdapter writer = new TyrusWriterAdapter(socket.connection);
    private final List<String> completions = new ArrayList<>();

    private void write(String hex) {
        writer.write(ByteBuffer.wrap(HexFormat.of().parseHex(hex)), new CompletionHandler<>() {
            @Override
            public void completed(ByteBuffer result) {
                completions.add("completed");
            }
        });
    }

    @Test
    void queues_a_pong_and_completes_it_at_once() {
        socket.writer.hold();
        socket.send("a");
        write("8a00");
        assertEquals(List.of("completed"), completions);
        assertEquals(List.of("a"), socket.writer.frames());
        socket.writer.complete();
        assertEquals(List.of("a", "pong"), socket.writer.frames());
    }

    @Test
    void closes_a_client_that_pings_without_reading() {
        socket.writer.hold();
        for (int i = 0; i < 6; i++) {
            write("8a00");
        }
        assertFalse(socket.connection.isOpen());
    }

    @Test
    void a_close_frame_keeps_its_code_and_loses_its_reason() {
        write("880503ea" + "616263");
        assertEquals(List.of("close 1002"), socket.writer.frames());
    }

    @Test
    void a_close_frame_without_a_code_is_sent_with_1000() {
        write("8800");
        assertEquals(List.of("close 1000"), socket.writer.frames());
    }

    @Test
    void close_does_not_end_the_tcp_connection() {
        writer.close();
        assertFalse(socket.writer.isClosed());
    }
}
