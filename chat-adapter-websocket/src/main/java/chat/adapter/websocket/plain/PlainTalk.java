package chat.adapter.websocket.plain;

import static chat.domain.error.ErrorCode.IDENTITY_MISMATCH;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.endpoint.ErrorFrame;
import chat.adapter.websocket.endpoint.Fields;
import chat.adapter.websocket.endpoint.Talk;
import chat.application.message.PostMessage;
import chat.domain.error.ChatException;
import chat.domain.room.RoomId;
import chat.domain.text.PlainText;
import chat.domain.user.User;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The plain contract: opening the socket joins its room, and each frame is a message to post. */
public final class PlainTalk implements Talk {
    private static final int LONGEST_CLIENT_ID = 64;

    private final Connection connection;
    private final RoomId room;
    private final RoomOpening opening;
    private final PostMessage postMessage;
    private final Executor afterRows;

    /** @param afterRows runs a task after all rows of the room that were announced before were sent */
    public PlainTalk(Connection connection, RoomOpening opening, PostMessage postMessage, Executor afterRows) {
        this.connection = connection;
        this.room = connection.seat().room().orElseThrow();
        this.opening = opening;
        this.postMessage = postMessage;
        this.afterRows = afterRows;
    }

    @Override
    public void begin(String token) {
        opening.join(connection, room, token);
    }

    @Override
    public void hear(Fields fields) {
        PlainFrame frame = PlainFrame.of(fields);
        User user = connection.seat().user();
        if (!isOf(user, frame)) {
            throw new ChatException(IDENTITY_MISMATCH, "The frame names another room or user than the connection's.");
        }
        postMessage.handle(new PostMessage.Command(
                room, user.id(), frame.content(), Optional.empty(), Optional.ofNullable(frame.clientId())));
    }

    // A message is answered by its row.
    @Override
    public void afterReplies(Runnable task) {
        afterRows.execute(task);
    }

    // Names are compared as everywhere, without regard to case and width.
    private boolean isOf(User user, PlainFrame frame) {
        String username = frame.username();
        return isOrAbsent(frame.roomId(), room.value())
                && isOrAbsent(frame.userId(), user.id().value())
                && (username == null
                        || PlainText.folded(username).equals(user.name().key()));
    }

    private static boolean isOrAbsent(@Nullable Long told, long actual) {
        return told == null || told == actual;
    }

    @Override
    public ErrorFrame.Echo echo(Fields frame) {
        String told = frame.object().path("client_id").textValue();
        return new ErrorFrame.Echo(null, told != null && told.length() <= LONGEST_CLIENT_ID ? told : null);
    }
}
