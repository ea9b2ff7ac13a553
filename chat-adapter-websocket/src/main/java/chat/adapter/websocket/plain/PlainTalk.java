package chat.adapter.websocket.endpoint;

import static chat.domain.error.ErrorCode.BAD_REQUEST;
import static chat.domain.error.ErrorCode.IDENTITY_MISMATCH;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.frame.CloseCode;
import chat.application.message.PostMessage;
import chat.domain.error.ChatException;
import chat.domain.text.PlainText;
import chat.domain.user.User;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what frames of the plain contract ask for: each is a message to post, or refused with an error frame. */
final class PlainFrames {
    private static final Logger LOG = LoggerFactory.getLogger(PlainFrames.class);
    private static final int LONGEST_CLIENT_ID = 64;

    private final PlainFrameReader reader;
    private final PostMessage postMessage;
    private final Replies replies;

    PlainFrames(PlainFrameReader reader, PostMessage postMessage, Replies replies) {
        this.reader = reader;
        this.postMessage = postMessage;
        this.replies = replies;
    }

    /** Returns when the message is on disk or refused. */
    void text(Connection connection, Strikes strikes, String text) {
        Optional<Fields> fields = reader.fields(text);
        if (fields.isPresent()) {
            object(connection, fields.get());
        } else {
            malformed(connection, strikes, "A frame is a JSON object.");
        }
    }

    /** Binary messages have no meaning here. */
    void binary(Connection connection, Strikes strikes) {
        malformed(connection, strikes, "A frame is text, not binary.");
    }

    private void malformed(Connection connection, Strikes strikes, String detail) {
        replies.send(connection, ErrorFrame.of(new ChatException(BAD_REQUEST, detail), null));
        if (strikes.strike()) {
            connection.close(CloseCode.POLICY);
        }
    }

    private void object(Connection connection, Fields fields) {
        try {
            post(connection.seat(), PlainFrameReader.frame(fields));
        } catch (ChatException refusal) {
            replies.send(connection, ErrorFrame.of(refusal, clientId(fields)));
        } catch (RuntimeException fault) {
            String incident = Incidents.log(LOG, "A frame failed", fault);
            replies.send(connection, ErrorFrame.internal(incident, clientId(fields)));
        }
    }

    private void post(Seat seat, PlainFrame frame) {
        if (!isOf(seat, frame)) {
            throw new ChatException(IDENTITY_MISMATCH, "The frame names another room or user than the connection's.");
        }
        postMessage.handle(new PostMessage.Command(
                seat.room(), seat.user().id(), frame.content(), Optional.ofNullable(frame.clientId())));
    }

    // Names are compared as everywhere, without regard to case and width.
    private static boolean isOf(Seat seat, PlainFrame frame) {
        User user = seat.user();
        String username = frame.username();
        return isOrAbsent(frame.roomId(), seat.room().value())
                && isOrAbsent(frame.userId(), user.id().value())
                && (username == null
                        || PlainText.folded(username).equals(user.name().key()));
    }

    private static boolean isOrAbsent(@Nullable Long told, long actual) {
        return told == null || told == actual;
    }

    private static @Nullable String clientId(Fields fields) {
        String told = fields.object().path("client_id").textValue();
        return told != null && told.length() <= LONGEST_CLIENT_ID ? told : null;
    }
}
