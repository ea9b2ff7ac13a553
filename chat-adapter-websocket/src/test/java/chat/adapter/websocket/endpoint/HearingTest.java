package chat.adapter.websocket.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.count.SocketCounts;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.MovableClock;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.setting.Bound;
import chat.adapter.websocket.setting.SocketSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client is told when an error (a {@link java.lang.Error}) comes up while it is served. */
final class HearingTest {
    private final FakeSocket socket = new FakeSocket(new Bound(10, 10_000));
    private final Hearing hearing = new Hearing(
            socket.connection,
            new Failing(),
            new Strikes(SocketSettings.defaults().malformed(), new MovableClock()),
            new FrameReader(Json.mapper()),
            new FrameSpeller(Json.mapper()),
            new SocketCounts());

    private static final class Failing implements Talk {
        @Override
        public void begin(String token) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void hear(Fields frame) {
            throw new StackOverflowError("planned");
        }

        @Override
        public ErrorFrame.Echo echo(Fields frame) {
            return new ErrorFrame.Echo("r", null);
        }
    }

    @Test
    void an_error_while_a_frame_is_handled_is_answered_with_internal_and_leaves_the_socket_open() {
        hearing.text("{}");
        hearing.text("{}");
        assertEquals(2, socket.wire.frames().size());
        String answer = socket.wire.frames().get(1);
        assertTrue(answer.contains("\"ref\":\"r\",\"code\":\"internal\""), answer);
        assertTrue(answer.contains("\"retryable\":true"), answer);
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void an_error_while_a_client_is_let_in_closes_its_socket() {
        hearing.begin("token");
        assertEquals(List.of("close 1011"), socket.wire.frames());
    }
}
