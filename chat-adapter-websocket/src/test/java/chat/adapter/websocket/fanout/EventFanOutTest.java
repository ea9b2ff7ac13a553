package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.domain.account.User;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.EventPublisher;
import chat.domain.port.contract.EventPublisherContract;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fan-out of one server, to multi-room connections. */
final class EventFanOutTest implements EventPublisherContract {
    private final SocketSettings settings = SocketSettings.defaults();
    private final ManualExecutor pool = new ManualExecutor();
    private final List<Message> stored = new ArrayList<>();
    private Hub hub = start();

    private Hub start() {
        Hub started = new Hub(settings, pool, pool, Json.mapper(), FanOutPace.unpaced());
        started.setQueries((room, member) -> Optional.empty(), row -> Set.of());
        started.setChanges((room, since) ->
                stored.stream().filter(row -> row.revision().isAfter(since)).toList());
        return started;
    }

    @Override
    public EventPublisher publisher() {
        return hub.events();
    }

    @Override
    public void restart() {
        hub = start();
    }

    @Override
    public void store(List<Message> rows) {
        stored.addAll(rows);
    }

    @Override
    public void settle() {
        pool.runAll();
    }

    @Override
    public List<Long> subscribe(Author user, RoomId room) {
        ConnectionIdentity identity = new ConnectionIdentity(
                new User(user.id(), user.name(), false),
                new SessionId("session" + user.id().value()),
                Optional.empty());
        FakeSocket socket = new FakeSocket(identity, settings.outgoingLimit(), hub.lifecycleListener());
        hub.register(socket.connection);
        hub.subscriptions().subscribe(socket.connection, Set.of(ROOM, OTHER_ROOM));
        hub.subscriptions().finishLoading(socket.connection);
        socket.connection.release(FakeSocket.text("welcome"));
        return new ReceivedRevisions(socket, room);
    }

    /** The revisions of the frames that a socket has received. */
    private static final class ReceivedRevisions extends AbstractList<Long> {
        private static final Pattern ROW = Pattern.compile(
                "\\{\"type\":\"message\",\"id\":\\d+,\"room_id\":(\\d+),\"seq\":\\d+,\"revision\":(\\d+),");

        private final FakeSocket socket;
        private final String room;

        private ReceivedRevisions(FakeSocket socket, RoomId room) {
            this.socket = socket;
            this.room = String.valueOf(room.value());
        }

        private List<Long> revisions() {
            return socket.writer.frames().stream()
                    .map(ROW::matcher)
                    .filter(Matcher::lookingAt)
                    .filter(row -> room.equals(row.group(1)))
                    .map(row -> Long.valueOf(row.group(2)))
                    .toList();
        }

        @Override
        public Long get(int index) {
            return revisions().get(index);
        }

        @Override
        public int size() {
            return revisions().size();
        }
    }
}
