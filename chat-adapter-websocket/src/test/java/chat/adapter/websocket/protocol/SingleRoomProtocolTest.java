package chat.adapter.websocket.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketCounters;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FailingLog;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.application.membership.JoinRoom;
import chat.application.message.QueueMessage;
import chat.application.room.RoomQueries;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.security.UserRates;
import chat.application.session.Authenticate;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.TextMessage;
import chat.domain.port.RoomLog;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.session.SessionLifetime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames and replies of the single-room protocol. */
final class SingleRoomProtocolTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final RecordingEventPublisher published = new RecordingEventPublisher();
    private final InMemoryChat chat = new InMemoryChat(published);
    private final User ola = chat.accounts().register(new Username("Ola"), new PasswordHash("none"), NOW);
    private final FakeSocket socket = new FakeSocket(
            new ConnectionIdentity(ola, new SessionId("s"), Optional.of(RoomId.GENERAL)),
            SocketSettings.defaults().outgoingLimit(),
            null);
    private final MalformedFrameLimit malformedLimit =
            new MalformedFrameLimit(new Rate(3, Duration.ofSeconds(10)), () -> 0);

    private FrameDispatcher frames(RoomLog log) {
        RateLimiter<UserId> limit = new RateLimiter<>(new Rate(2, Duration.ofSeconds(10)), () -> 0);
        JoinOnOpen opening = new JoinOnOpen(
                new Authenticate(
                        chat.sessions(),
                        new SessionLifetime(Duration.ofDays(1), Duration.ofDays(2)),
                        new RecordingSupervisor().loop("session-refresh", false),
                        CLOCK),
                new RoomQueries(chat.rooms()),
                new JoinRoom(log, new RateLimiter<>(UserRates.UNLIMITED.writes(), () -> 0), CLOCK));
        return new FrameDispatcher(
                socket.connection,
                new SingleRoomProtocol(
                        socket.connection,
                        opening,
                        new QueueMessage(log, () -> 10, limit, CLOCK),
                        Runnable::run,
                        () -> CompletableFuture.completedFuture(null)),
                malformedLimit,
                new FrameReader(Json.mapper()),
                new FrameEncoder(Json.mapper()),
                new SocketCounters(),
                Connection::flush);
    }

    private String answer(String text) {
        return answer(frames(chat.roomLog()), text);
    }

    private String answer(FrameDispatcher frames, String text) {
        int before = socket.writer.frames().size();
        frames.onText(text, Runnable::run).join();
        List<String> all = socket.writer.frames();
        return String.join(" ", all.subList(before, all.size()));
    }

    private List<String> posted() {
        return published.rows(RoomId.GENERAL).stream()
                .flatMap(row -> row instanceof TextMessage message ? Stream.of(message.body()) : Stream.empty())
                .map(body -> body.content().value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'content':'hi'}",
                "{'content':' hi ','room_id':1,'user_id':1,'username':'Ola'}",
                "{'content':'hi','username':'OLA','room_id':null,'client_id':null}",
                "{'type':'send','ref':'4','color':[1,{}],'content':'hi'}",
                " {'content':'hi'} "
            })
    void posts_a_valid_message_without_a_reply(String text) {
        assertEquals("", answer(text.replace('\'', '"')));
        assertEquals(List.of("hi"), posted());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | bad_request",
                "{'content':null} | bad_request",
                "{'content':5} | bad_request",
                "{'content':['hi']} | bad_request",
                "{'content':'hi','room_id':'1'} | bad_request",
                "{'content':'hi','room_id':1.5} | bad_request",
                "{'content':'hi','user_id':true} | bad_request",
                "{'content':'hi','user_id':99999999999999999999} | bad_request",
                "{'content':'hi','username':7} | bad_request",
                "{'content':'hi','client_id':7} | bad_request",
                "{'content':'hi','client_id':'not good'} | bad_request",
                "{'content':'a\\u0000b'} | bad_request",
                "{'content':'\\ud800'} | bad_request",
                "{'content':'  '} | content_empty",
                "{'content':'12345678901'} | content_too_long",
                "{'content':'hi','room_id':2} | identity_mismatch",
                "{'content':'hi','user_id':2} | identity_mismatch",
                "{'content':'hi','username':'jan'} | identity_mismatch"
            })
    void refuses_an_invalid_message_with_its_error_code(String text, String code) {
        String answer = answer(text.replace('\'', '"'));
        assertTrue(answer.startsWith("{\"type\":\"error\",\"code\":\"" + code + "\",\"message\":\""), answer);
        assertTrue(answer.contains("\"retryable\":false"), answer);
        assertEquals(List.of(), posted());
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void an_error_contains_the_client_id_of_the_message() {
        assertEquals(
                "{\"type\":\"error\",\"code\":\"content_empty\",\"message\":\"A message needs some text.\","
                        + "\"retryable\":false,\"client_id\":\"a-1\"}",
                answer("{\"content\":\"\",\"client_id\":\"a-1\"}"));
    }

    @Test
    void a_rate_limited_message_is_refused_with_retry_after() {
        FrameDispatcher frames = frames(chat.roomLog());
        answer(frames, "{\"content\":\"1\"}");
        answer(frames, "{\"content\":\"2\"}");
        String answer = answer(frames, "{\"content\":\"3\"}");
        assertTrue(answer.contains("\"code\":\"rate_limited\""), answer);
        assertTrue(answer.contains("\"retryable\":true,\"retry_after_ms\":10000"), answer);
    }

    @Test
    void posts_a_message_with_a_repeated_client_id_once() {
        FrameDispatcher frames = frames(chat.roomLog());
        assertEquals("", answer(frames, "{\"content\":\"hi\",\"client_id\":\"a\"}"));
        assertEquals("", answer(frames, "{\"content\":\"hi\",\"client_id\":\"a\"}"));
        assertEquals(List.of("hi"), posted());
        assertTrue(answer(frames, "{\"content\":\"other\",\"client_id\":\"a\"}").contains("idempotency_conflict"));
    }

    @Test
    void an_internal_error_hides_its_cause() {
        String answer = answer(frames(FailingLog.failing()), "{\"content\":\"hi\"}");
        assertTrue(answer.contains("\"code\":\"internal\""), answer);
        assertTrue(answer.contains("\"retryable\":true"), answer);
        assertFalse(answer.contains("disk"), answer);
        assertTrue(socket.connection.isOpen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "5", "null", "[]", "\"x\"", "{\"content\":\"hi\"", "{}{}", "{\"a\":}"})
    void too_many_malformed_frames_close_the_connection(String text) {
        String answer = answer(text);
        assertTrue(answer.contains("\"code\":\"bad_request\""), answer);
        answer(text);
        assertTrue(socket.connection.isOpen());
        assertTrue(answer(text).endsWith("close 1008"));
        assertEquals(List.of(), posted());
    }

    @Test
    void wrong_fields_do_not_count_as_malformed() {
        for (int i = 0; i < 10; i++) {
            answer("{}");
        }
        assertTrue(socket.connection.isOpen());
    }

    @Test
    void refuses_binary_messages() {
        frames(chat.roomLog()).onBinary();
        assertTrue(socket.writer.frames().get(0).contains("\"code\":\"bad_request\""));
    }

    @Test
    void refuses_deep_nesting_as_bad_request() {
        String deep = "[".repeat(30_000);
        assertTrue(answer("{\"content\":" + deep).contains("bad_request"));
    }
}
