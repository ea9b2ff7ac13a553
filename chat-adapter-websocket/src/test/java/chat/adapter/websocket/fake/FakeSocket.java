package chat.adapter.websocket.fake;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.frame.BatchBuilder;
import chat.adapter.websocket.setting.Bound;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import chat.domain.user.Username;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A connection with everything around it fake. */
public final class FakeSocket {
    public final FakeWriter wire = new FakeWriter();
    public final FakeTransport transport = new FakeTransport();
    public final Connection connection;
    public final List<String> told = new ArrayList<>();

    public FakeSocket(Bound bound) {
        this(seat(1, 1), bound, null);
    }

    public FakeSocket(Seat seat, Bound bound, Connection.@Nullable Watcher watcher) {
        connection = new Connection(seat, wire, transport, bound, watcher == null ? new Told() : watcher);
    }

    /** A user by number, with a session of their own, in a room by number. */
    public static Seat seat(long user, long room) {
        return new Seat(
                new User(new UserId(user), new Username("user" + user), false),
                new SessionId("session" + user),
                Optional.of(new RoomId(room)));
    }

    /** A user by number, with a session of their own, who hears all their rooms. */
    public static Seat seat(long user) {
        return new Seat(seat(user, 1).user(), seat(user, 1).session(), Optional.empty());
    }

    /** A text frame. */
    public static Batch text(String text) {
        BatchBuilder builder = new BatchBuilder();
        builder.text(text.getBytes(StandardCharsets.UTF_8));
        return builder.build();
    }

    public void send(String text) {
        connection.send(text(text));
    }

    private final class Told implements Connection.Watcher {
        @Override
        public void closing(Connection of) {
            told.add("closing");
        }

        @Override
        public void done(Connection of) {
            told.add("done");
        }

        @Override
        public void dropped(Connection of) {
            told.add("dropped");
        }

        @Override
        public void gone(Connection of) {
            told.add("gone");
        }
    }
}
