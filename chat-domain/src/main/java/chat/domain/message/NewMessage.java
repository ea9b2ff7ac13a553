package chat.domain.message;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Optional;

/**
 * An attempt to post.
 *
 * @param replyTo the message that it answers
 * @param clientId with it, trying again gives the first result
 */
public record NewMessage(
        RoomId room, UserId actor, Content content, Optional<MessageId> replyTo, Optional<ClientId> clientId) {

    /** Whether that message, posted earlier with the same client id, is this one; what was changed since may differ. */
    public boolean isRetryOf(Message first) {
        return first.id().room().equals(room)
                && first.body()
                        .map(body ->
                                body.lastEdit().isPresent() || body.content().equals(content))
                        .orElse(true);
    }
}
