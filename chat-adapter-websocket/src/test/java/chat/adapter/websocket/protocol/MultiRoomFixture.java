package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameEncoder;
import chat.adapter.websocket.connection.MessageLimits;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.adapter.websocket.fanout.Hub;
import chat.adapter.websocket.fanout.RoomQueries;
import chat.adapter.websocket.presence.LeasedPresence;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.application.account.GetMe;
import chat.application.membership.CountMembers;
import chat.application.membership.FindUnreadMembers;
import chat.application.message.CatchUp;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.presence.NotifyTyping;
import chat.application.presence.PollPresence;
import chat.application.presence.RenewPresence;
import chat.application.room.GetInitialState;
import chat.application.room.GetRoom;
import chat.application.room.ListRoomIds;
import chat.application.room.RoomView;
import chat.application.security.Budgets;
import chat.application.security.Rate;
import chat.application.security.RateLimiter;
import chat.application.session.Authenticate;
import chat.domain.account.PasswordHash;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.message.MessageId;
import chat.domain.port.Presence;
import chat.domain.port.RoomLog;
import chat.domain.port.fake.CountingTokenGenerator;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.NewRoom;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A chat in memory with a real hub, and sockets of which every byte can be seen. All runs on the test's thread. */
final class MultiRoomFixture {
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final ManualExecutor pool = new ManualExecutor();
    final SocketSettings settings = SocketSettings.defaults();
    final Hub hub = new Hub(settings, pool, pool, Json.mapper());
    final InMemoryChat chat = new InMemoryChat(hub.events());
    private final CountingTokenGenerator tokens = new CountingTokenGenerator();
    private final RateLimiter<UserId> limit;
    private final FrameCommands.Signals signals =
            new FrameCommands.Signals(limitedTo(Budgets.DEFAULT.syncs()), limitedTo(Budgets.DEFAULT.pings()));

    MultiRoomFixture() {
        this(0);
    }

    /** @param sends how many a user may send in ten seconds; 0 for no limit */
    MultiRoomFixture(int sends) {
        limit = new RateLimiter<>(new Rate(sends, Duration.ofSeconds(10)), () -> 0);
        hub.presence().start(presence(), new RecordingSupervisor(), CLOCK::millis);
        GetRoom getRoom = new GetRoom(chat.rooms());
        FindUnreadMembers findBehind = new FindUnreadMembers(chat.rooms());
        hub.setRoomQueries(new RoomQueries() {
            @Override
            public Optional<RoomView> room(RoomId room, UserId member) {
                return chat.rooms()
                        .find(room, member)
                        .filter(place -> place.ownMembership().isPresent())
                        .map(place -> getRoom.handle(room, member));
            }

            @Override
            public Set<UserId> unreadMembers(MessageId row) {
                return findBehind.handle(row);
            }
        });
    }

    private PresenceUseCases presence() {
        Presence presence = new LeasedPresence().newNode();
        return new PresenceUseCases(
                new RenewPresence(presence, CLOCK),
                new PollPresence(presence, CLOCK),
                new ListRoomIds(chat.rooms()),
                new CountMembers(chat.rooms()));
    }

    /** What happens once a second. */
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

    /** A socket that was let in and has heard its welcome. */
    MultiRoomSocket connect(User user) {
        MultiRoomSocket socket = open(user, chat.roomLog());
        socket.open();
        return socket;
    }

    /** A socket that can be found, and no more. */
    MultiRoomSocket open(User user, RoomLog log) {
        return new MultiRoomSocket(user, log);
    }

    /** One socket of {@code /ws} and its client. */
    final class MultiRoomSocket {
        final FakeSocket socket;
        private final SessionToken token = tokens.generate();
        private final FrameDispatcher hearing;
        private int heard;

        private MultiRoomSocket(User user, RoomLog log) {
            ConnectionIdentity identity = new ConnectionIdentity(user, token.id(), Optional.empty());
            chat.sessions().open(new Session(token.id(), user, NOW, NOW), Optional.empty());
            socket = new FakeSocket(identity, settings.outgoingLimit(), hub.lifecycleListener());
            hub.register(socket.connection);
            FrameEncoder encoder = new FrameEncoder(Json.mapper());
            MultiRoomProtocolFactory talks = new MultiRoomProtocolFactory(
                    lookups(),
                    acts(log),
                    new MultiRoomProtocolFactory.AdvertisedLimits(
                            settings, () -> new MessageLimits(100, 20, Duration.ofSeconds(3), Budgets.DEFAULT)),
                    hub,
                    encoder,
                    pool);
            hearing = new FrameDispatcher(
                    socket.connection,
                    talks.create(socket.connection),
                    new MalformedFrameLimit(settings.malformedLimit(), CLOCK),
                    new FrameReader(Json.mapper()),
                    encoder,
                    hub.counters());
        }

        void open() {
            hearing.open(token.value());
            pool.runAll();
        }

        void logOut() {
            chat.sessions().end(token.id());
            pool.runAll();
        }

        /** Says that, with {@code '} for {@code "}; gives what is heard from then on. */
        List<String> send(String frame) {
            newFrames();
            hearing.onText(frame.replace('\'', '"'));
            return newFrames();
        }

        /** What came since it was asked last. */
        List<String> newFrames() {
            pool.runAll();
            List<String> all = socket.wire.frames();
            List<String> latest = new ArrayList<>(all.subList(heard, all.size()));
            heard = all.size();
            return latest;
        }
    }

    private MultiRoomProtocolFactory.MultiRoomQueries lookups() {
        return new MultiRoomProtocolFactory.MultiRoomQueries(
                new Authenticate(
                        chat.sessions(),
                        new SessionLifetime(Duration.ofDays(1), Duration.ofDays(2)),
                        new RecordingSupervisor().loop("session-refresh", false),
                        CLOCK),
                new ListRoomIds(chat.rooms()),
                new GetInitialState(chat.rooms(), chat.history(), new GetMe(chat.userDirectory()), CLOCK),
                new CatchUp(chat.history()));
    }

    private static RateLimiter<UserId> limitedTo(Rate rate) {
        return new RateLimiter<>(rate, () -> 0);
    }

    private FrameCommands acts(RoomLog log) {
        RateLimiter<UserId> none = new RateLimiter<>(new Rate(0, Duration.ofSeconds(10)), () -> 0);
        return new FrameCommands(
                new PostMessage(log, () -> 100, limit, CLOCK),
                new EditMessage(log, () -> 100, none, CLOCK),
                new DeleteMessage(log, none, CLOCK),
                new ReactToMessage(log, none, CLOCK),
                new PinMessage(log, none, CLOCK),
                new MarkRead(chat.readMarkers(), none),
                new MarkUnread(chat.readMarkers(), none),
                new NotifyTyping(
                        hub.typing(),
                        chat.rooms(),
                        new NotifyTyping.TypingLimits(
                                new RateLimiter<>(new Rate(1, Duration.ofSeconds(3)), () -> 0),
                                new RateLimiter<>(new Rate(10, Duration.ofSeconds(1)), () -> 0))),
                signals);
    }

    void join(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), standing -> standing.join(NOW));
    }

    void leave(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), standing -> standing.leave(NOW));
    }

    void rename(RoomId room, User user, String name) {
        chat.roomLog()
                .changeRoom(
                        room,
                        user.id(),
                        standing -> standing.edit(
                                new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty()),
                                NOW));
    }

    RoomId secret(String name, User owner) {
        return chat.roomLog()
                .createRoom(new NewRoom(new RoomName(name), Topic.NONE, Visibility.PRIVATE, owner.id(), NOW))
                .room()
                .id();
    }

    RoomId direct(User... people) {
        return chat.roomLog()
                .findOrCreateDirectRoom(
                        people[0].id(), Stream.of(people).map(User::id).collect(Collectors.toSet()), NOW)
                .room()
                .id();
    }

    void setRole(RoomId room, User by, User whom, Role role) {
        chat.roomLog().changeRoom(room, by.id(), whom.id(), dealing -> dealing.setRole(role, NOW));
    }

    void remove(RoomId room, User by, User whom) {
        chat.roomLog().changeRoom(room, by.id(), whom.id(), dealing -> dealing.remove(NOW));
    }

    void ban(RoomId room, User by, User whom) {
        chat.roomLog().changeRoom(room, by.id(), whom.id(), dealing -> dealing.ban(NOW));
    }

    void notify(RoomId room, User user, NotificationLevel level) {
        chat.roomLog().changeRoom(room, user.id(), standing -> standing.setNotificationLevel(level, NOW));
    }

    void archive(RoomId room, User user) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true));
        chat.roomLog().changeRoom(room, user.id(), standing -> standing.edit(edit, NOW));
    }

    void delete(RoomId room, User user) {
        chat.roomLog().changeRoom(room, user.id(), standing -> standing.delete(NOW));
    }
}
