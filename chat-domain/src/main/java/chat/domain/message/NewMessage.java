package chat.domain.message;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Optional;

/**
 * A request to post a message.
 *
 * @param replyTo the message to which it replies; empty for none
 * @param clientId makes a retry return the first result; empty for none
 */
public record NewMessage(
        RoomId room, UserId actor, Content content, Optional<MessageId> replyTo, Optional<ClientId> clientId) {

    /** @return whether this is a retry of {@code first}, posted with the same client id; later edits are ignored */
    public boolean isRetryOf(Message first) {
        return first.id().room().equals(room)
                && (!(first instanceof TextMessage message)
                        || message.body().lastEdit().isPresent()
                        || message.body().content().equals(content));
    }
}
