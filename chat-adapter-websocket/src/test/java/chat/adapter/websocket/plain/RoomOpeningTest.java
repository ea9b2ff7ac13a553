package chat.adapter.websocket.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.account.Authenticate;
import chat.application.limit.Budgets;
import chat.application.limit.RateLimit;
import chat.application.room.JoinRoom;
import chat.domain.port.fake.CountingTokens;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingAnnouncer;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.RoomId;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.Username;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What happens between the gate and the first word. */
final class RoomOpeningTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final InMemoryChat chat = new InMemoryChat(new RecordingAnnouncer());
    private final User ola = chat.accounts().register(new Username("ola"), new PasswordHash("none"), NOW);
    private final SessionToken token = new CountingTokens().next();
    private final RoomOpening opening = new RoomOpening(
            new Authenticate(
                    chat.sessions(),
                    new SessionLifetime(Duration.ofDays(1), Duration.ofDays(2)),
                    new RecordingSupervisor().loop("session-refresh", false),
                    CLOCK),
            new JoinRoom(chat.roomLog(), new RateLimit<>(Budgets.UNLIMITED.writes(), () -> 0), CLOCK));

    private List<String> join(long room) {
        FakeSocket socket = new FakeSocket(
                new Seat(ola, token.id(), Optional.of(new RoomId(room))),
                SocketSettings.defaults().outgoing(),
                null);
        opening.join(socket.connection, new RoomId(room), token.value());
        return socket.wire.frames();
    }

    private void logIn() {
        chat.sessions().open(new Session(token.id(), ola, NOW, NOW), Optional.empty());
    }

    @Test
    void says_nothing_when_all_is_well() {
        logIn();
        assertEquals(List.of(), join(1));
    }

    @Test
    void closes_who_logged_out_in_between() {
        assertEquals(List.of("close 4501"), join(1));
    }

    @Test
    void closes_when_the_room_was_deleted_in_between() {
        logIn();
        assertEquals(List.of("close 4505"), join(7));
    }
}
