package chat.adapter.websocket.handshake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeTransport;
import chat.adapter.websocket.fake.FakeWriter;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.application.room.RoomQueries;
import chat.application.security.Origins;
import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.glassfish.tyrus.core.RequestContext;
import org.glassfish.tyrus.core.TyrusUpgradeResponse;
import org.glassfish.tyrus.spi.UpgradeRequest;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeInfo;
import org.glassfish.tyrus.spi.WebSocketEngine.UpgradeStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which upgrades are accepted. */
final class UpgradeInterceptorTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryChat chat = new InMemoryChat(new RecordingEventPublisher());
    private final SessionToken token = new CountingTokenGenerator().generate();
    private final FakeTyrusEngine engine = new FakeTyrusEngine();
    private final Hub hub =
            new Hub(SocketSettings.defaults(), Runnable::run, Runnable::run, Json.mapper(), FanOutPace.unpaced());
    private final FakeWriter writer = new FakeWriter();
    private final FakeTransport transport = new FakeTransport(writer);
    private final List<Throwable> refusals = new ArrayList<>();
    private final UpgradeInterceptor interceptor = new UpgradeInterceptor(
            engine,
            new UpgradeChecks(
                    new Origins(Optional.empty(), Set.of()),
                    new Authenticate(
                            chat.sessions(),
                            new SessionLifetime(Duration.ofDays(1), Duration.ofDays(2)),
                            new RecordingSupervisor().loop("session-refresh", false),
                            CLOCK),
                    new RoomQueries(chat.rooms())),
            new ConnectionFactory(SocketSettings.defaults(), hub, () -> transport),
            refusals::add);
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @BeforeEach
    void prepare_a_valid_handshake() {
        User ola = chat.accounts().register(new Username("ola"), new PasswordHash("none"), NOW);
        chat.sessions().open(new Session(token.id(), ola, NOW, NOW), Optional.empty());
        headers.put("Host", "chat.example:8000");
        headers.put("Upgrade", "websocket");
        headers.put("Connection", "keep-alive, Upgrade");
        headers.put("Sec-WebSocket-Version", "13");
        headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        headers.put("Cookie", "theme=dark; parley_session=" + token.value());
        headers.put("User-Agent", "a browser");
    }

    private UpgradeStatus upgrade(String path) {
        return upgradeInfo(path).getStatus();
    }

    private UpgradeInfo upgradeInfo(String path) {
        RequestContext request =
                RequestContext.Builder.create().requestURI(URI.create(path)).build();
        headers.forEach((name, value) -> request.getHeaders().put(name, List.of(value)));
        return interceptor.upgrade(request, new TyrusUpgradeResponse());
    }

    @Test
    void accepts_a_valid_upgrade() {
        assertEquals(UpgradeStatus.SUCCESS, upgrade("/ws/1"));
        assertEquals(UpgradeStatus.SUCCESS, upgrade("/ws"));
    }

    @Test
    void passes_the_bytes_of_the_client_on_once_connected() {
        UpgradeInfo info = upgradeInfo("/ws/1");
        assertFalse(transport.isReading());
        info.createConnection(new FakeWriter(), reason -> {});
        assertTrue(transport.isReading());
    }

    @Test
    void delivers_a_message_published_between_the_upgrade_and_the_connection() {
        UpgradeInfo info = upgradeInfo("/ws/1");
        Author jan = new Author(new UserId(2), new Username("jan"));
        MessageBody post = MessageBody.of(new Content("in between"), Optional.empty(), Mentions.NONE);
        hub.events()
                .messagesChanged(
                        List.of(Message.posted(RoomId.GENERAL, new Revision(7), jan, NOW, Optional.empty(), post)));
        info.createConnection(new FakeWriter(), reason -> {});
        assertEquals(1, writer.frames().size());
        assertTrue(writer.frames().get(0).contains("in between"));
    }

    @Test
    void passes_only_the_handshake_headers_and_the_identity_to_tyrus() {
        upgrade("/ws/1");
        UpgradeRequest engineRequest = engine.lastRequest();
        assertEquals(
                Set.of("Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Sec-WebSocket-Version"),
                engineRequest.getHeaders().keySet());
        assertEquals("ola", engineRequest.getUserPrincipal().getName());
        assertTrue(engineRequest.getUserPrincipal() instanceof AuthenticatedUpgrade authenticated
                && authenticated.identity().isLimitedTo(RoomId.GENERAL));
    }

    @Test
    void the_session_token_can_be_taken_only_once() {
        upgrade("/ws/1");
        AuthenticatedUpgrade authenticated =
                (AuthenticatedUpgrade) engine.lastRequest().getUserPrincipal();
        assertEquals(token.value(), authenticated.takeToken());
        assertThrows(IllegalStateException.class, authenticated::takeToken);
    }

    @ParameterizedTest
    @CsvSource({
        "Upgrade, h2c",
        "Upgrade,",
        "Connection, close",
        "Connection, upgraded",
        "Connection,",
        "Sec-WebSocket-Version, 8",
        "Sec-WebSocket-Version,",
        "Sec-WebSocket-Key, c2hvcnQ=",
        "Sec-WebSocket-Key, no base64 at all!!!!!!!!",
        "Sec-WebSocket-Key,",
        "Host,",
        "Origin, http://evil.example",
        "Origin, https://chat.example:8000",
        "Origin, null",
        "Cookie,",
        "Cookie, theme=dark",
        "Cookie, parley_session=",
        "Cookie, parley_session=0000000000000000000000000000000000000000099"
    })
    void an_invalid_handshake_falls_through(String header, @Nullable String value) {
        headers.remove(header);
        if (value != null) {
            headers.put(header, value);
        }
        assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade("/ws/1"));
        assertTrue(engine.receivedNoRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ws/2", "/ws/999999999999999999", "/ws/x", "/ws/-1", "/ws/1/", "/ws/", "/wsx", "/rooms/1"})
    void a_path_without_a_room_falls_through(String path) {
        assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade(path));
        assertTrue(engine.receivedNoRequest());
    }

    @Test
    void skips_a_cookie_that_cannot_be_a_token() {
        headers.put("Cookie", "parley_session=other; parley_session=" + token.value());
        assertEquals(UpgradeStatus.SUCCESS, upgrade("/ws/1"));
    }

    @Test
    void accepts_the_origin_of_the_server() {
        headers.put("Origin", "http://chat.example:8000");
        assertEquals(UpgradeStatus.SUCCESS, upgrade("/ws/1"));
    }

    @Test
    void refuses_an_ended_session() {
        chat.sessions().end(token.id());
        assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade("/ws/1"));
    }

    @Test
    void passes_on_why_a_valid_handshake_is_refused() {
        upgrade("/ws/1");
        assertEquals(List.of(), refusals);
        upgrade("/ws/2");
        chat.sessions().end(token.id());
        upgrade("/ws/1");
        assertEquals(
                List.of(ErrorCode.ROOM_NOT_FOUND, ErrorCode.UNAUTHENTICATED),
                refusals.stream()
                        .map(refusal -> ((ChatException) refusal).code())
                        .toList());
    }

    @Test
    void leaves_the_explanation_of_an_invalid_handshake_to_the_resource() {
        headers.remove("Sec-WebSocket-Key");
        upgrade("/ws/2");
        assertEquals(List.of(), refusals);
    }

    @Test
    void refuses_upgrades_while_draining() throws Exception {
        hub.drain(Duration.ZERO);
        assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade("/ws/1"));
    }

    @Test
    void an_exception_or_error_in_tyrus_refuses_the_upgrade_and_is_passed_on() {
        List<Throwable> failures = List.of(new IllegalStateException("planned"), new NoClassDefFoundError("planned"));
        for (Throwable failure : failures) {
            engine.fail(failure);
            assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade("/ws/1"));
        }
        assertEquals(failures, refusals);
    }

    @Test
    void an_upgrade_that_tyrus_refuses_falls_through() {
        engine.refuse();
        assertEquals(UpgradeStatus.NOT_APPLICABLE, upgrade("/ws/1"));
    }

    @Test
    void an_error_while_a_connection_opens_unregisters_it() {
        engine.failToConnect();
        UpgradeInfo info = upgradeInfo("/ws");
        assertThrows(StackOverflowError.class, () -> info.createConnection(new FakeWriter(), reason -> {}));
        assertTrue(hub.hasNoConnections());
        assertTrue(hub.connections().isEmpty());
    }
}
