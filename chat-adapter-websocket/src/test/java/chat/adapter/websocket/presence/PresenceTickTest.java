package chat.adapter.websocket.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.adapter.websocket.fake.MovableClock;
import chat.adapter.websocket.fake.TestUseCases;
import chat.domain.account.PasswordHash;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.RoomId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ticks whose sending fails. */
final class PresenceTickTest {
    private static final QueueLimit LIMIT = SocketSettings.defaults().outgoingLimit();

    private final MovableClock clock = new MovableClock();
    private final ManualExecutor pool = new ManualExecutor();
    private final RecordingSupervisor supervisor = new RecordingSupervisor();
    private final InMemoryChat chat = new InMemoryChat(new RecordingEventPublisher());
    private final List<Connection> listeners = new ArrayList<>();
    private final PresenceService presence =
            new PresenceService(room -> listeners(), user -> listenersOf(user), new FrameEncoder(Json.mapper()), pool);
    private @Nullable Error failure;

    PresenceTickTest() {
        for (String name : List.of("ola", "jan")) {
            chat.accounts().register(new Username(name), new PasswordHash("none"), clock.instant());
        }
        presence.start(TestUseCases.of(chat, clock), supervisor, clock::nanos);
    }

    private Collection<Connection> listeners() {
        if (failure != null) {
            throw failure;
        }
        return listeners;
    }

    private Collection<Connection> listenersOf(UserId user) {
        return listeners.stream()
                .filter(connection -> connection.identity().user().id().equals(user))
                .toList();
    }

    private FakeSocket connect(long user, QueueLimit limit, Connection.@Nullable LifecycleListener listener) {
        FakeSocket socket = new FakeSocket(FakeSocket.identity(user), limit, listener);
        listeners.add(socket.connection);
        presence.connectionOpened(socket.connection);
        presence.membershipsLoaded(socket.connection, Set.of(RoomId.GENERAL));
        return socket;
    }

    private FakeSocket connect(long user) {
        return connect(user, LIMIT, null);
    }

    private void tick() {
        clock.advance(Duration.ofSeconds(1));
        presence.tick();
        pool.runAll();
    }

    private static long framesAbout(FakeSocket socket, long user) {
        return socket.writer.frames().stream()
                .filter(frame -> frame.contains("{\"id\":" + user + ","))
                .count();
    }

    @Test
    void changes_whose_sending_failed_are_sent_by_the_next_tick() {
        FakeSocket ola = connect(1);
        tick();
        connect(2);
        failure = new StackOverflowError("planned");
        tick();
        assertEquals(0, framesAbout(ola, 2));
        assertEquals(1, supervisor.failures().size());
        failure = null;
        tick();
        assertEquals(1, framesAbout(ola, 2));
        tick();
        assertEquals(1, framesAbout(ola, 2));
    }

    @Test
    void a_departure_whose_sending_failed_is_sent_by_the_next_tick() {
        FakeSocket ola = connect(1);
        FakeSocket jan = connect(2);
        tick();
        tick();
        long before = framesAbout(ola, 2);
        listeners.remove(jan.connection);
        presence.connectionClosed(jan.connection);
        tick();
        failure = new StackOverflowError("planned");
        clock.advance(Duration.ofSeconds(10));
        tick();
        failure = null;
        tick();
        assertEquals(before + 1, framesAbout(ola, 2));
    }

    @Test
    void a_connection_that_cannot_be_sent_to_keeps_nobody_waiting() {
        List<FakeSocket> readers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            readers.add(connect(1));
        }
        FakeSocket broken = connect(1, new QueueLimit(2, 1_000), new FailingListener());
        broken.writer.hold();
        for (String frame : List.of("being written", "fills", "the queue")) {
            broken.send(frame);
        }
        connect(2);
        tick();
        for (FakeSocket reader : readers) {
            assertEquals(1, framesAbout(reader, 2));
        }
        assertEquals(1, supervisor.failures().size());
    }

    /** Fails when frames are dropped. */
    private static final class FailingListener implements Connection.LifecycleListener {
        @Override
        public void onClosing(Connection connection) {}

        @Override
        public void onCloseSent(Connection connection) {}

        @Override
        public void onFrameDropped(Connection connection) {
            throw new StackOverflowError("planned");
        }

        @Override
        public void onDisconnected(Connection connection) {}
    }
}
