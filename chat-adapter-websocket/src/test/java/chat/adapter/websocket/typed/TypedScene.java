package chat.adapter.websocket.typed;

import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.endpoint.FrameReader;
import chat.adapter.websocket.endpoint.Hearing;
import chat.adapter.websocket.endpoint.Strikes;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualPool;
import chat.adapter.websocket.frame.FrameSpeller;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.hub.Lookup;
import chat.adapter.websocket.presence.LeaseBoard;
import chat.adapter.websocket.presence.PresenceUseCases;
import chat.adapter.websocket.setting.MessageLimits;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.account.Authenticate;
import chat.application.limit.Budgets;
import chat.application.limit.Rate;
import chat.application.limit.RateLimit;
import chat.application.message.CatchUp;
import chat.application.message.DeleteMessage;
import chat.application.message.EditMessage;
import chat.application.message.MarkRead;
import chat.application.message.MarkUnread;
import chat.application.message.PinMessage;
import chat.application.message.PostMessage;
import chat.application.message.ReactToMessage;
import chat.application.person.GetMe;
import chat.application.presence.FollowPresence;
import chat.application.presence.KeepPresence;
import chat.application.presence.TellTyping;
import chat.application.room.CountMembers;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.room.Greet;
import chat.application.room.ListRoomIds;
import chat.application.view.RoomView;
import chat.domain.member.NotificationLevel;
import chat.domain.member.Role;
import chat.domain.message.MessageId;
import chat.domain.port.Presence;
import chat.domain.port.RoomLog;
import chat.domain.port.fake.CountingTokens;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.room.Founding;
import chat.domain.room.RoomEdit;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import chat.domain.session.Session;
import chat.domain.session.SessionLifetime;
import chat.domain.session.SessionToken;
import chat.domain.user.PasswordHash;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
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
final class TypedScene {
    static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    final ManualPool pool = new ManualPool();
    final SocketSettings settings = SocketSettings.defaults();
    final Hub hub = new Hub(settings, pool, pool, Json.mapper());
    final InMemoryChat chat = new InMemoryChat(hub);
    private final CountingTokens tokens = new CountingTokens();
    private final RateLimit<UserId> limit;
    private final Acts.Signals signals =
            new Acts.Signals(limitedTo(Budgets.DEFAULT.syncs()), limitedTo(Budgets.DEFAULT.pings()));

    TypedScene() {
        this(0);
    }

    /** @param sends how many a user may send in ten seconds; 0 for no limit */
    TypedScene(int sends) {
        limit = new RateLimit<>(new Rate(sends, Duration.ofSeconds(10)), () -> 0);
        hub.presences().begin(presence(), new RecordingSupervisor(), CLOCK::millis);
        GetRoom getRoom = new GetRoom(chat.rooms());
        FindBehind findBehind = new FindBehind(chat.rooms());
        hub.lookUpIn(new Lookup() {
            @Override
            public Optional<RoomView> room(RoomId room, UserId member) {
                return chat.rooms()
                        .find(room, member)
                        .filter(place -> place.own().isPresent())
                        .map(place -> getRoom.handle(room, member));
            }

            @Override
            public Set<UserId> behind(MessageId row) {
                return findBehind.handle(row);
            }
        });
    }

    private PresenceUseCases presence() {
        Presence presence = new LeaseBoard().node();
        return new PresenceUseCases(
                new KeepPresence(presence, CLOCK),
                new FollowPresence(presence, CLOCK),
                new ListRoomIds(chat.rooms()),
                new CountMembers(chat.rooms()));
    }

    /** What happens once a second. */
    void sweep() {
        pool.runAll();
        hub.presences().sweep();
        pool.runAll();
    }

    User user(String name) {
        return chat.accounts().register(new Username(name), new PasswordHash("none"), NOW);
    }

    RoomId room(String name, User owner) {
        return chat.roomLog()
                .open(new Founding(new RoomName(name), Topic.NONE, Visibility.PUBLIC, owner.id(), NOW))
                .room()
                .id();
    }

    /** A socket that was let in and has heard its welcome. */
    Socket connect(User user) {
        Socket socket = open(user, chat.roomLog());
        socket.begin();
        return socket;
    }

    /** A socket that can be found, and no more. */
    Socket open(User user, RoomLog log) {
        return new Socket(user, log);
    }

    /** One socket of {@code /ws} and its client. */
    final class Socket {
        final FakeSocket socket;
        private final SessionToken token = tokens.next();
        private final Hearing hearing;
        private int heard;

        private Socket(User user, RoomLog log) {
            Seat seat = new Seat(user, token.id(), Optional.empty());
            chat.sessions().open(new Session(token.id(), user, NOW, NOW), Optional.empty());
            socket = new FakeSocket(seat, settings.outgoing(), hub);
            hub.open(socket.connection);
            FrameSpeller speller = new FrameSpeller(Json.mapper());
            TypedTalks talks = new TypedTalks(
                    lookups(),
                    acts(log),
                    new TypedTalks.Told(
                            settings, () -> new MessageLimits(100, 20, Duration.ofSeconds(3), Budgets.DEFAULT)),
                    hub,
                    speller,
                    pool);
            hearing = new Hearing(
                    socket.connection,
                    talks.on(socket.connection),
                    new Strikes(settings.malformed(), CLOCK),
                    new FrameReader(Json.mapper()),
                    speller,
                    hub.counts());
        }

        void begin() {
            hearing.begin(token.value());
            pool.runAll();
        }

        void logOut() {
            chat.sessions().end(token.id());
            pool.runAll();
        }

        /** Says that, with {@code '} for {@code "}; gives what is heard from then on. */
        List<String> say(String frame) {
            hear();
            hearing.text(frame.replace('\'', '"'));
            return hear();
        }

        /** What came since it was asked last. */
        List<String> hear() {
            pool.runAll();
            List<String> all = socket.wire.frames();
            List<String> latest = new ArrayList<>(all.subList(heard, all.size()));
            heard = all.size();
            return latest;
        }
    }

    private TypedTalks.Lookups lookups() {
        return new TypedTalks.Lookups(
                new Authenticate(
                        chat.sessions(),
                        new SessionLifetime(Duration.ofDays(1), Duration.ofDays(2)),
                        new RecordingSupervisor().loop("session-refresh", false),
                        CLOCK),
                new ListRoomIds(chat.rooms()),
                new Greet(chat.rooms(), chat.history(), new GetMe(chat.people()), CLOCK),
                new CatchUp(chat.history()));
    }

    private static RateLimit<UserId> limitedTo(Rate rate) {
        return new RateLimit<>(rate, () -> 0);
    }

    private Acts acts(RoomLog log) {
        RateLimit<UserId> none = new RateLimit<>(new Rate(0, Duration.ofSeconds(10)), () -> 0);
        return new Acts(
                new PostMessage(log, () -> 100, limit, CLOCK),
                new EditMessage(log, () -> 100, none, CLOCK),
                new DeleteMessage(log, none, CLOCK),
                new ReactToMessage(log, none, CLOCK),
                new PinMessage(log, none, CLOCK),
                new MarkRead(chat.readPointers(), none),
                new MarkUnread(chat.readPointers(), none),
                new TellTyping(
                        hub.typing(),
                        chat.rooms(),
                        new TellTyping.Limits(
                                new RateLimit<>(new Rate(1, Duration.ofSeconds(3)), () -> 0),
                                new RateLimit<>(new Rate(10, Duration.ofSeconds(1)), () -> 0))),
                signals);
    }

    void join(RoomId room, User user) {
        chat.roomLog().govern(room, user.id(), standing -> standing.join(NOW));
    }

    void leave(RoomId room, User user) {
        chat.roomLog().govern(room, user.id(), standing -> standing.leave(NOW));
    }

    void rename(RoomId room, User user, String name) {
        chat.roomLog()
                .govern(
                        room,
                        user.id(),
                        standing -> standing.edit(
                                new RoomEdit(Optional.of(new RoomName(name)), Optional.empty(), Optional.empty()),
                                NOW));
    }

    RoomId secret(String name, User owner) {
        return chat.roomLog()
                .open(new Founding(new RoomName(name), Topic.NONE, Visibility.PRIVATE, owner.id(), NOW))
                .room()
                .id();
    }

    RoomId direct(User... people) {
        return chat.roomLog()
                .direct(people[0].id(), Stream.of(people).map(User::id).collect(Collectors.toSet()), NOW)
                .room()
                .id();
    }

    void give(RoomId room, User by, User whom, Role role) {
        chat.roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.give(role, NOW));
    }

    void remove(RoomId room, User by, User whom) {
        chat.roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.remove(NOW));
    }

    void ban(RoomId room, User by, User whom) {
        chat.roomLog().govern(room, by.id(), whom.id(), dealing -> dealing.ban(NOW));
    }

    void notify(RoomId room, User user, NotificationLevel level) {
        chat.roomLog().govern(room, user.id(), standing -> standing.notify(level, NOW));
    }

    void archive(RoomId room, User user) {
        RoomEdit edit = new RoomEdit(Optional.empty(), Optional.empty(), Optional.of(true));
        chat.roomLog().govern(room, user.id(), standing -> standing.edit(edit, NOW));
    }

    void delete(RoomId room, User user) {
        chat.roomLog().govern(room, user.id(), standing -> standing.delete(NOW));
    }
}
