package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replies to a client whose frame causes an {@link java.lang.Error}. */
final class FrameDispatcherTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 10_000));
    private final FrameDispatcher dispatcher = new FrameDispatcher(
            socket.connection,
            new Failing(),
            new MalformedFrameLimit(SocketSettings.defaults().malformedLimit(), () -> 0),
            new FrameReader(Json.mapper()),
            new FrameEncoder(Json.mapper()),
            new SocketCounters());

    private int opened;

    private final class Failing implements ProtocolHandler {
        @Override
        public void open(String token) {
            opened++;
            throw new StackOverflowError("planned");
        }

        @Override
        public void handle(FrameFields frame) {
            throw new StackOverflowError("planned");
        }

        @Override
        public ErrorFrame.FrameRef frameRef(FrameFields frame) {
            return new ErrorFrame.FrameRef("r", null);
        }
    }

    @Test
    void an_error_while_handling_a_frame_answers_internal_and_keeps_the_connection() {
        dispatcher.onText("{}");
        dispatcher.onText("{}");
        assertEquals(2, socket.writer.frames().size());
        String answer = socket.writer.frames().get(1);
        assertTrue(answer.contains("\"ref\":\"r\",\"code\":\"internal\""), answer);
        assertTrue(answer.contains("\"retryable\":true"), answer);
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void does_not_open_a_connection_that_the_server_has_closed() {
        socket.connection.close(CloseCode.GOING_AWAY);
        dispatcher.open("token");
        assertEquals(0, opened);
    }

    @Test
    void an_error_while_opening_closes_the_connection() {
        dispatcher.open("token");
        assertEquals(List.of("close 1011"), socket.writer.frames());
    }
}
