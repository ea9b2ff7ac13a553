package chat.adapter.websocket.protocol;

import static chat.domain.ErrorCode.IDENTITY_MISMATCH;

import chat.adapter.websocket.connection.Connection;
import chat.application.message.PostMessage;
import chat.application.message.QueueMessage;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.room.RoomId;
import chat.domain.text.Folding;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The protocol of {@code /ws/{room_id}}: opening the connection joins the room, and each frame posts a message. */
public final class SingleRoomProtocol implements ProtocolHandler {
    private static final int LONGEST_CLIENT_ID = 64;

    private final Connection connection;
    private final RoomId room;
    private final JoinOnOpen joinOnOpen;
    private final QueueMessage queueMessage;
    private final Executor afterRows;
    private final Supplier<CompletableFuture<?>> whenReady;

    /**
     * @param afterRows runs a task after all rows of the room that were published before are sent
     * @param whenReady when the client may post the next message
     */
    public SingleRoomProtocol(
            Connection connection,
            JoinOnOpen joinOnOpen,
            QueueMessage queueMessage,
            Executor afterRows,
            Supplier<CompletableFuture<?>> whenReady) {
        this.connection = connection;
        this.room = connection.identity().room().orElseThrow();
        this.joinOnOpen = joinOnOpen;
        this.queueMessage = queueMessage;
        this.afterRows = afterRows;
        this.whenReady = whenReady;
    }

    @Override
    public void open(String token) {
        joinOnOpen.join(connection, room, token);
    }

    @Override
    public boolean waits(FrameFields frame) {
        return false;
    }

    @Override
    public CompletableFuture<?> handle(FrameFields fields) {
        SingleRoomFrame frame = SingleRoomFrame.of(fields);
        User user = connection.identity().user();
        if (!matchesConnection(user, frame)) {
            throw new ChatException(IDENTITY_MISMATCH, "The frame names another room or user than the connection's.");
        }
        return queueMessage
                .handle(new PostMessage.Command(
                        room, user.id(), frame.content(), Optional.empty(), Optional.ofNullable(frame.clientId())))
                .thenCompose(posted -> whenReady.get());
    }

    // The reply to a message is its row.
    @Override
    public void afterReplies(Runnable task) {
        afterRows.execute(task);
    }

    // As everywhere, names are compared without regard to case and width.
    private boolean matchesConnection(User user, SingleRoomFrame frame) {
        String username = frame.username();
        return equalsOrAbsent(frame.roomId(), room.value())
                && equalsOrAbsent(frame.userId(), user.id().value())
                && (username == null || Folding.key(username).equals(user.name().key()));
    }

    private static boolean equalsOrAbsent(@Nullable Long value, long actual) {
        return value == null || value == actual;
    }

    @Override
    public ErrorFrame.FrameRef frameRef(FrameFields frame) {
        String value = frame.object().path("client_id").textValue();
        return new ErrorFrame.FrameRef(null, value != null && value.length() <= LONGEST_CLIENT_ID ? value : null);
    }
}
