package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.ClientLimits;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.adapter.websocket.fake.TestUseCases;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.application.security.Rate;
import chat.application.security.RateLimiters;
import chat.application.security.UserRates;
import chat.application.workspace.UseCases;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.Username;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.message.Content;
import chat.domain.message.NewMessage;
import chat.domain.port.RoomLog;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.port.fake.StorageWithPorts;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.Session;
import chat.domain.session.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An in-memory chat with a real hub and connections whose frames are recorded. All runs on the thread of the test. */
final class MultiRoomFixture {
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final ManualExecutor pool = new ManualExecutor();
    final SocketSettings settings = SocketSettings.defaults();
    final Hub hub = new Hub(settings, pool, pool, Json.mapper(), FanOutPace.unpaced());
    final InMemoryChat chat = new InMemoryChat(hub.events());
    private final CountingTokenGenerator tokens = new CountingTokenGenerator();
    private final RateLimiters limits;

    MultiRoomFixture() {
        this(0);
    }

    /** @param sends messages that a user may send in ten seconds; 0 for no limit */
    MultiRoomFixture(int sends) {
        UserRates users = new UserRates(
                TestUseCases.UNLIMITED, TestUseCases.UNLIMITED, UserRates.DEFAULT.syncs(), UserRates.DEFAULT.pings());
        limits =
                TestUseCases.limits(new Rate(sends, Duration.ofSeconds(10)), new Rate(1, Duration.ofSeconds(3)), users);
        hub.start(useCases(chat.roomLog()), new RecordingSupervisor(), CLOCK::millis);
    }

    private UseCases useCases(RoomLog log) {
        return TestUseCases.of(StorageWithPorts.replaced(chat, log), hub.typing(), 100, limits, CLOCK, () -> 0);
    }

    /** Runs the tick that a server runs every second. */
    void tick() {
        pool.runAll();
        hub.presence().tick();
        pool.runAll();
    }

    User user(String name) {
        return chat.accounts().register(new Username(name), new PasswordHash("none"), NOW);
    }

    RoomId room(String name, User owner) {
        return chat.roomLog()
                .createRoom(new NewRoom(new RoomName(name), Topic.NONE, Visibility.PUBLIC, owner.id(), NOW))
                .room()
                .id();
    }

    /** A connection after its welcome. */
    MultiRoomSocket connect(User user) {
        MultiRoomSocket socket = open(user, chat.roomLog());
        socket.open();
        return socket;
    }

    /** A registered connection before its handshake. */
    MultiRoomSocket open(User user, RoomLog log) {
        return new MultiRoomSocket(user, log);
    }

    /** One connection to {@code /ws} and its client. */
    final class MultiRoomSocket {
        final FakeSocket socket;
        private final SessionToken token = tokens.generate();
        private final FrameDispatcher dispatcher;
        private int read;

        private MultiRoomSocket(User user, RoomLog log) {
            ConnectionIdentity identity = new ConnectionIdentity(user, token.id(), Optional.empty());
            chat.sessions().open(new Session(token.id(), user, NOW, NOW), Optional.empty());
            socket = new FakeSocket(identity, settings.outgoingLimit(), hub.lifecycleListener());
            hub.register(socket.connection);
            FrameEncoder encoder = new FrameEncoder(Json.mapper());
            MultiRoomProtocolFactory protocols = new MultiRoomProtocolFactory(
                    useCases(log),
                    limits,
                    () -> WelcomeFrame.WelcomeLimits.of(
                            settings, new ClientLimits(100, 20, 60, 60, Duration.ofSeconds(3), UserRates.DEFAULT)),
                    hub,
                    encoder,
                    pool);
            dispatcher = new FrameDispatcher(
                    socket.connection,
                    protocols.create(socket.connection),
                    new MalformedFrameLimit(settings.malformedLimit(), () -> 0),
                    new FrameReader(Json.mapper()),
                    encoder,
                    hub.counters(),
                    hub.flusher());
        }

        void open() {
            dispatcher.open(token.value());
            pool.runAll();
        }

        void logOut() {
            chat.sessions().end(token.id());
            pool.runAll();
        }

        /** Sends a frame, with {@code '} for {@code "}, and returns the frames received since. */
        List<String> send(String frame) {
            newFrames();
            CompletableFuture<?> unused = dispatcher.onText(frame.replace('\'', '"'), Runnable::run);
            return newFrames();
        }

        /** The frames received since the last call. */
        List<String> newFrames() {
            pool.runAll();
            List<String> all = socket.writer.frames();
            List<String> latest = new ArrayList<>(all.subList(read, all.size()));
            read = all.size();
            return latest;
        }
    }

    void join(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), policy -> policy.join(NOW));
    }

    void post(RoomId room, User user, String text) {
        Content content = new Content(text);
        chat.roomLog()
                .post(
                        new NewMessage(room, user.id(), content, Optional.empty(), Optional.empty()),
                        policy -> policy.requireMembership().draft(content, 100, NOW))
                .join();
    }

    void leave(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), policy -> policy.leave(NOW));
    }

    void rename(RoomId room, User user, String name) {
        chat.roomLog()
                .changeRoom(
                        room,
                        user.id(),
                        policy -> policy.edit(
                                new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty()),
                                NOW));
    }

    RoomId privateRoom(String name, User owner) {
        return chat.roomLog()
                .createRoom(new NewRoom(new RoomName(name), Topic.NONE, Visibility.PRIVATE, owner.id(), NOW))
                .room()
                .id();
    }

    RoomId direct(User... members) {
        return chat.roomLog()
                .findOrCreateDirectRoom(
                        members[0].id(), Stream.of(members).map(User::id).collect(Collectors.toSet()), NOW)
                .room()
                .id();
    }

    void setRole(RoomId room, User by, User target, Role role) {
        chat.roomLog().changeRoom(room, by.id(), target.id(), policy -> policy.setRole(role, NOW));
    }

    void remove(RoomId room, User by, User target) {
        chat.roomLog().changeRoom(room, by.id(), target.id(), policy -> policy.remove(NOW));
    }

    void ban(RoomId room, User by, User target) {
        chat.roomLog().changeRoom(room, by.id(), target.id(), policy -> policy.ban(NOW));
    }

    void notify(RoomId room, User user, NotificationLevel level) {
        chat.roomLog().changeRoom(room, user.id(), policy -> policy.setNotificationLevel(level, NOW));
    }

    void archive(RoomId room, User user) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true));
        chat.roomLog().changeRoom(room, user.id(), policy -> policy.edit(edit, NOW));
    }

    void delete(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), policy -> policy.delete(NOW));
    }
}
