package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.adapter.websocket.fake.MovableClock;
import chat.adapter.websocket.fake.TestUseCases;
import chat.adapter.websocket.fanout.FanOutPace;
import chat.adapter.websocket.fanout.Hub;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.ReadMarker;
import chat.domain.membership.Role;
import chat.domain.membership.RoomSummary;
import chat.domain.membership.UnreadCounts;
import chat.domain.message.Author;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.port.Rooms;
import chat.domain.port.Storage;
import chat.domain.port.fake.InMemoryChat;
import chat.domain.port.fake.RecordingEventPublisher;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.port.fake.StorageWithPorts;
import chat.domain.presence.Availability;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hub with numbered users and rooms, and a clock that advances by a second with each tick. */
final class PresenceFixture {
    final MovableClock clock = new MovableClock();
    final ManualExecutor pool = new ManualExecutor();
    final SocketSettings settings = SocketSettings.defaults();
    final Hub hub;
    final RecordingSupervisor supervisor = new RecordingSupervisor();
    int queries;
    private @Nullable Throwable queryFailure;
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, Long> revisions = new HashMap<>();

    PresenceFixture() {
        this(null);
    }

    /** @param fanOut runs the fan-out of rows; null for the pool of everything else */
    PresenceFixture(@Nullable ManualExecutor fanOut) {
        hub = new Hub(settings, fanOut == null ? pool : fanOut, pool, Json.mapper(), FanOutPace.unpaced());
        Storage storage = StorageWithPorts.replaced(new InMemoryChat(new RecordingEventPublisher()), rooms());
        hub.start(TestUseCases.of(storage, clock), supervisor, clock::nanos);
    }

    // The tests call only three methods of this port.
    private Rooms rooms() {
        return (Rooms) Proxy.newProxyInstance(
                Rooms.class.getClassLoader(), new Class<?>[] {Rooms.class}, (self, method, values) -> {
                    queries++;
                    Throwable failure = queryFailure;
                    if (failure != null) {
                        throw failure;
                    }
                    return switch (method.getName()) {
                        case "countMembers" ->
                            membersOf(((RoomId) values[0]).value()).size();
                        case "listJoinedIds" -> roomsOf(((UserId) values[0]).value());
                        case "find" -> Optional.of(summary((RoomId) values[0]));
                        default -> throw new AssertionError(method);
                    };
                });
    }

    private static RoomSummary summary(RoomId room) {
        RoomSummary.OwnMembership own =
                new RoomSummary.OwnMembership(Role.MEMBER, NotificationLevel.ALL, new ReadMarker(0), UnreadCounts.NONE);
        return new RoomSummary(
                Room.publicRoom(room, new RoomName("room"), Topic.NONE),
                1,
                Revision.ZERO,
                0,
                List.of(),
                Optional.of(own));
    }

    private Set<Long> membersOf(long room) {
        return members.computeIfAbsent(room, none -> new HashSet<>());
    }

    private Set<RoomId> roomsOf(long user) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(user))
                .map(entry -> new RoomId(entry.getKey()))
                .collect(Collectors.toSet());
    }

    /** Makes each query throw that; null makes queries succeed again. */
    void failQueries(@Nullable Throwable failure) {
        queryFailure = failure;
    }

    void members(long room, long... users) {
        for (long user : users) {
            membersOf(room).add(user);
        }
    }

    void join(long user, long room) {
        membersOf(room).add(user);
        committed(user, room, MembershipEventType.JOINED);
    }

    void leave(long user, long room) {
        membersOf(room).remove(user);
        committed(user, room, MembershipEventType.LEFT);
    }

    private void committed(long user, long room, MembershipEventType kind) {
        long revision = revisions.merge(room, 1L, Long::sum);
        hub.events()
                .messagesChanged(List.of(Message.membershipEvent(
                        new RoomId(room),
                        new Revision(revision),
                        kind,
                        new Author(new UserId(user), new Username("user" + user)),
                        clock.instant())));
        pool.runAll();
    }

    PresenceSocket connect(long user) {
        return new PresenceSocket(user, Optional.empty());
    }

    PresenceSocket connectSingleRoom(long user, long room) {
        return new PresenceSocket(user, Optional.of(room));
    }

    /** Advances by that many seconds, with a tick at the end of each. */
    void advanceSeconds(int count) {
        for (int i = 0; i < count; i++) {
            tickAfter(Duration.ofSeconds(1));
        }
    }

    void tickAfter(Duration time) {
        pool.runAll();
        clock.advance(time);
        hub.presence().tick();
        pool.runAll();
    }

    final class PresenceSocket {
        final FakeSocket fake;
        private int read;

        private PresenceSocket(long user, Optional<Long> room) {
            fake = new FakeSocket(
                    room.map(one -> FakeSocket.identity(user, one)).orElseGet(() -> FakeSocket.identity(user)),
                    settings.outgoingLimit(),
                    hub.lifecycleListener());
            hub.register(fake.connection);
            if (room.isEmpty()) {
                completeHandshake(user);
            }
            pool.runAll();
        }

        private void completeHandshake(long user) {
            hub.subscriptions().subscribe(fake.connection, roomsOf(user));
            hub.presence().membershipsLoaded(fake.connection, roomsOf(user));
            hub.subscriptions().finishLoading(fake.connection);
            fake.connection.release(FakeSocket.text("welcome"));
            hub.presence().welcomeSent(fake.connection);
        }

        void setAvailability(Availability states) {
            hub.presence().setAvailability(fake.connection, states);
        }

        void close() {
            fake.connection.close(CloseCode.SESSION_ENDED);
            fake.connection.disconnected();
        }

        /** The presence frames since the last call, as {@code 1 active, 2 away}. */
        List<String> newPresence() {
            List<String> all = fake.writer.frames().stream()
                    .filter(frame -> frame.startsWith("{\"type\":\"presence\""))
                    .map(PresenceFixture::states)
                    .toList();
            List<String> latest = new ArrayList<>(all.subList(read, all.size()));
            read = all.size();
            return latest;
        }
    }

    private static String states(String frame) {
        return frame.replaceAll(".*\\[(.*)\\].*", "$1")
                .replaceAll("\\{\"id\":([0-9]+),\"state\":\"([a-z]+)\"\\}", "$1 $2")
                .replace(",", ", ");
    }
}
