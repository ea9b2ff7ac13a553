package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.SocketSettings;
import chat.adapter.websocket.fake.FakeSocket;
import chat.adapter.websocket.fake.Json;
import chat.adapter.websocket.fake.ManualExecutor;
import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.Content;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.Revision;
import chat.domain.room.RoomId;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/** A hub, and a room that users join. The rows of the room are published with consecutive revisions. */
final class JoinedRoom {
    private static final Instant NOW = Instant.parse("2026-11-22T10:15:30Z");
    private static final RoomId ROOM = new RoomId(2);

    final SocketSettings settings = SocketSettings.defaults();

    private final ManualExecutor pool;
    private final ManualExecutor queries;
    private final Hub hub;
    private final Queue<Supplier<Optional<RoomView>>> queryResults = new ArrayDeque<>();
    private long revision;

    /**
     * Creates a hub without connections.
     *
     * @param pool of the fan-out
     * @param queries reads the room; may be the same
     */
    JoinedRoom(ManualExecutor pool, ManualExecutor queries) {
        this.pool = pool;
        this.queries = queries;
        hub = new Hub(settings, pool, queries, Json.mapper(), FanOutPace.unpaced());
        hub.setQueries(
                (room, member) -> queryResults.isEmpty()
                        ? view(revision)
                        : queryResults.remove().get(),
                row -> Set.of());
    }

    /** Opens a multi-room connection of a user, who is not a member yet. */
    FakeSocket connect(long user) {
        FakeSocket made = new FakeSocket(FakeSocket.identity(user), settings.outgoingLimit(), hub.lifecycleListener());
        hub.register(made.connection);
        hub.subscriptions().subscribe(made.connection, Set.of());
        hub.subscriptions().finishLoading(made.connection);
        made.connection.release(FakeSocket.text("welcome"));
        return made;
    }

    /** Connects user 2 and lets them join, so that the room has a stream without user 1. */
    FakeSocket otherSubscriber() {
        FakeSocket other = connect(2);
        publish(MembershipEventType.JOINED, 2);
        pool.runAll();
        queries.runAll();
        pool.runAll();
        return other;
    }

    /** Sets the result of the next query, which otherwise finds the room as it is. */
    void setNextResult(Supplier<Optional<RoomView>> result) {
        queryResults.add(result);
    }

    /** The room as a query finds it that read it at a revision, all of it read. */
    static Optional<RoomView> view(long revision) {
        return view(revision, revision);
    }

    /** The room as a query finds it that read it at a revision, with a read marker. */
    static Optional<RoomView> view(long revision, long lastRead) {
        Map<String, Object> view = Map.of(
                "id",
                ROOM.value(),
                "name",
                "ops",
                "role",
                "member",
                "revision",
                revision,
                "lastReadSeq",
                lastRead,
                "unread",
                revision - lastRead,
                "mentions",
                0);
        return Optional.of(new ObjectMapper().convertValue(view, RoomView.class));
    }

    /** The revision of the last row. */
    long revision() {
        return revision;
    }

    void publish(MembershipEventType kind, long user) {
        publish(Message.membershipEvent(ROOM, new Revision(++revision), kind, author(user), NOW));
    }

    /** Reports that the user's read marker moved. */
    void moveReadMarker(long user) {
        hub.events().readMarkerMoved(ROOM, new UserId(user));
    }

    void publishMessage() {
        MessageBody post = MessageBody.of(new Content("hello"), Optional.empty(), Mentions.NONE);
        publish(Message.posted(ROOM, new Revision(++revision), author(1), NOW, Optional.empty(), post));
    }

    /** Reports that the room was deleted. */
    void delete() {
        hub.events().roomDeleted(ROOM);
    }

    /** True if no connection is registered or subscribed. */
    boolean hasNoConnections() {
        return hub.hasNoConnections();
    }

    /** The number of frames of a connection that contain a text. */
    static long countFrames(FakeSocket of, String text) {
        return of.writer.frames().stream().filter(frame -> frame.contains(text)).count();
    }

    private void publish(Message row) {
        hub.events().messagesChanged(List.of(row));
    }

    private static Author author(long user) {
        return new Author(new UserId(user), new Username("user" + user));
    }
}
