package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.ConnectionIdentity;
import chat.adapter.websocket.connection.FrameBatch;
import chat.adapter.websocket.connection.FrameBatchBuilder;
import chat.adapter.websocket.connection.QueueLimit;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection on a fake writer and a fake transport. */
public final class FakeSocket {
    public final FakeWriter writer = new FakeWriter();
    public final FakeTransport transport = new FakeTransport(writer);
    public final Connection connection;
    public final List<String> events = new ArrayList<>();

    public FakeSocket(QueueLimit limit) {
        this(identity(1, 1), limit, null);
    }

    public FakeSocket(ConnectionIdentity identity, QueueLimit limit, Connection.@Nullable LifecycleListener watcher) {
        connection =
                new Connection(identity, writer, transport, limit, watcher == null ? new RecordingListener() : watcher);
    }

    /** A user by number, with a session of their own, in a room by number. */
    public static ConnectionIdentity identity(long user, long room) {
        return new ConnectionIdentity(
                new User(new UserId(user), new Username("user" + user), false),
                new SessionId("session" + user),
                Optional.of(new RoomId(room)));
    }

    /** A user by number, with a session of their own, on the multi-room protocol. */
    public static ConnectionIdentity identity(long user) {
        return new ConnectionIdentity(
                identity(user, 1).user(), identity(user, 1).session(), Optional.empty());
    }

    /** A text frame. */
    public static FrameBatch text(String text) {
        FrameBatchBuilder builder = new FrameBatchBuilder();
        builder.text(text.getBytes(StandardCharsets.UTF_8));
        return builder.build();
    }

    public void send(String text) {
        connection.send(text(text));
    }

    private final class RecordingListener implements Connection.LifecycleListener {
        @Override
        public void onClosing(Connection of) {
            events.add("closing");
        }

        @Override
        public void onCloseSent(Connection of) {
            events.add("done");
        }

        @Override
        public void onFrameDropped(Connection of) {
            events.add("dropped");
        }

        @Override
        public void onDisconnected(Connection of) {
            events.add("gone");
        }
    }
}
