package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies to a client whose frame causes an {@link java.lang.Error}. */
final class FrameDispatcherTest {
    private final FakeSocket socket = new FakeSocket(new QueueLimit(10, 10_000));
    private final List<Connection> flushed = new ArrayList<>();
    private final CompletableFuture<Void> effect = new CompletableFuture<>();
    private final FrameDispatcher dispatcher = new FrameDispatcher(
            socket.connection,
            new Failing(),
            new MalformedFrameLimit(SocketSettings.defaults().malformedLimit(), () -> 0),
            new FrameReader(Json.mapper()),
            new FrameEncoder(Json.mapper()),
            new SocketCounters(),
            flushed::add);

    private int opened;

    private final class Failing implements ProtocolHandler {
        @Override
        public void open(String token) {
            opened++;
            throw new StackOverflowError("planned");
        }

        @Override
        public boolean waits(FrameFields frame) {
            return false;
        }

        @Override
        public CompletableFuture<?> handle(FrameFields frame) {
            if (frame.flag("now")) {
                throw new StackOverflowError("planned");
            }
            return effect;
        }

        @Override
        public ErrorFrame.FrameRef frameRef(FrameFields frame) {
            return new ErrorFrame.FrameRef("r", null);
        }
    }

    @Test
    void an_error_while_handling_a_frame_answers_internal_and_keeps_the_connection() {
        dispatcher.onText("{\"now\":true}", Runnable::run).join();
        dispatcher.onText("{\"now\":true}", Runnable::run).join();
        assertEquals(2, socket.writer.frames().size());
        String answer = socket.writer.frames().get(1);
        assertTrue(answer.contains("\"ref\":\"r\",\"code\":\"internal\""), answer);
        assertTrue(answer.contains("\"retryable\":true"), answer);
        assertTrue(socket.connection.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "failed"})
    void a_frame_that_fails_later_is_answered_without_writing_on_the_committing_thread(String outcome) {
        CompletableFuture<?> processed = dispatcher.onText("{\"now\":false}", Runnable::run);
        assertFalse(processed.isDone());
        effect.completeExceptionally(
                outcome.equals("refused")
                        ? new ChatException(ErrorCode.ROOM_ARCHIVED, "It is archived.")
                        : new StackOverflowError("planned"));
        assertTrue(processed.isDone());
        assertFalse(processed.isCompletedExceptionally());
        assertEquals(List.of(), socket.writer.frames());
        assertEquals(List.of(socket.connection), flushed);
        socket.connection.flush();
        String answer = socket.writer.frames().get(0);
        assertTrue(answer.contains(outcome.equals("refused") ? "room_archived" : "internal"), answer);
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
