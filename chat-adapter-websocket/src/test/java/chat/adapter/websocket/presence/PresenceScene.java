package chat.adapter.websocket.presence;

import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualPool;
import chat.adapter.websocket.fake.MovableClock;
import chat.adapter.websocket.frame.CloseCode;
import chat.adapter.websocket.hub.Hub;
import chat.adapter.websocket.hub.Lookup;
import chat.adapter.websocket.setting.SocketSettings;
import chat.application.presence.FollowPresence;
import chat.application.presence.KeepPresence;
import chat.application.room.CountMembers;
import chat.application.room.ListRoomIds;
import chat.application.view.RoomView;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.message.Message.Kind;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.port.Presence;
import chat.domain.port.Rooms;
import chat.domain.port.fake.RecordingSupervisor;
import chat.domain.presence.Availability;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hub with people and rooms that are numbers, and a clock that goes on by a second with each sweep. */
final class PresenceScene {
    final MovableClock clock = new MovableClock();
    final ManualPool pool = new ManualPool();
    final SocketSettings settings = SocketSettings.defaults();
    final Hub hub = new Hub(settings, pool, pool, Json.mapper());
    final RecordingSupervisor supervisor = new RecordingSupervisor();
    int lookups;
    private @Nullable Throwable broken;
    private final Map<Long, Set<Long>> members = new HashMap<>();
    private final Map<Long, Long> revisions = new HashMap<>();

    PresenceScene() {
        Presence node = new LeaseBoard().node();
        hub.presences()
                .begin(
                        new PresenceUseCases(
                                new KeepPresence(node, clock),
                                new FollowPresence(node, clock),
                                new ListRoomIds(rooms()),
                                new CountMembers(rooms())),
                        supervisor,
                        () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
        hub.lookUpIn(new Lookup() {
            @Override
            public Optional<RoomView> room(RoomId room, UserId member) {
                return Optional.of(new ObjectMapper()
                        .convertValue(Map.of("id", room.value(), "name", "room", "role", "member"), RoomView.class));
            }

            @Override
            public Set<UserId> behind(MessageId row) {
                return Set.of();
            }
        });
    }

    // Of this port only two questions are asked here.
    private Rooms rooms() {
        return (Rooms) Proxy.newProxyInstance(
                Rooms.class.getClassLoader(), new Class<?>[] {Rooms.class}, (self, method, values) -> {
                    lookups++;
                    Throwable failure = broken;
                    if (failure != null) {
                        throw failure;
                    }
                    return switch (method.getName()) {
                        case "size" -> of(((RoomId) values[0]).value()).size();
                        case "idsOf" -> ids(((UserId) values[0]).value());
                        default -> throw new AssertionError(method);
                    };
                });
    }

    private Set<Long> of(long room) {
        return members.computeIfAbsent(room, none -> new HashSet<>());
    }

    private Set<RoomId> ids(long user) {
        return members.entrySet().stream()
                .filter(entry -> entry.getValue().contains(user))
                .map(entry -> new RoomId(entry.getKey()))
                .collect(Collectors.toSet());
    }

    /** From now on each lookup in the database throws that; null for none. */
    void breakLookups(@Nullable Throwable failure) {
        broken = failure;
    }

    void members(long room, long... users) {
        for (long user : users) {
            of(room).add(user);
        }
    }

    void join(long user, long room) {
        of(room).add(user);
        committed(user, room, Kind.JOINED);
    }

    void leave(long user, long room) {
        of(room).remove(user);
        committed(user, room, Kind.LEFT);
    }

    private void committed(long user, long room, Kind kind) {
        long revision = revisions.merge(room, 1L, Long::sum);
        hub.committed(List.of(Message.moved(
                new RoomId(room),
                new Revision(revision),
                kind,
                new Author(new UserId(user), new Username("user" + user)),
                clock.instant())));
        pool.runAll();
    }

    Socket connect(long user) {
        return new Socket(user, Optional.empty());
    }

    Socket connectPlainly(long user, long room) {
        return new Socket(user, Optional.of(room));
    }

    /** So many seconds, with a sweep at the end of each. */
    void seconds(int count) {
        for (int i = 0; i < count; i++) {
            sweepAfter(Duration.ofSeconds(1));
        }
    }

    void sweepAfter(Duration time) {
        pool.runAll();
        clock.pass(time);
        hub.presences().sweep();
        pool.runAll();
    }

    final class Socket {
        final FakeSocket fake;
        private int heard;

        private Socket(long user, Optional<Long> room) {
            fake = new FakeSocket(
                    room.map(one -> FakeSocket.seat(user, one)).orElseGet(() -> FakeSocket.seat(user)),
                    settings.outgoing(),
                    hub);
            hub.open(fake.connection);
            if (room.isEmpty()) {
                arrive(user);
            }
            pool.runAll();
        }

        private void arrive(long user) {
            hub.places().subscribe(fake.connection, ids(user));
            hub.presences().read(fake.connection, ids(user));
            hub.places().opened(fake.connection);
            fake.connection.greet(FakeSocket.text("welcome"));
            hub.presences().welcomed(fake.connection);
        }

        void says(Availability doing) {
            hub.presences().says(fake.connection, doing);
        }

        void close() {
            fake.connection.close(CloseCode.SESSION_ENDED);
            fake.connection.ended();
        }

        /** The presence frames since this was asked last, as {@code 1 active, 2 away}. */
        List<String> hear() {
            List<String> all = fake.wire.frames().stream()
                    .filter(frame -> frame.startsWith("{\"type\":\"presence\""))
                    .map(PresenceScene::people)
                    .toList();
            List<String> latest = new ArrayList<>(all.subList(heard, all.size()));
            heard = all.size();
            return latest;
        }
    }

    private static String people(String frame) {
        return frame.replaceAll(".*\\[(.*)\\].*", "$1")
                .replaceAll("\\{\"id\":([0-9]+),\"state\":\"([a-z]+)\"\\}", "$1 $2")
                .replace(",", ", ");
    }
}
