package chat.domain.message;

import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Optional;

/**
 * An attempt to post.
 *
 * @param replyTo the message that it answers
 * @param once with it, trying again gives the first result
 */
public record Posting(RoomId room, UserId by, Content content, Optional<MessageId> replyTo, Optional<ClientId> once) {

    /** Whether that message, posted earlier with the same client id, is this one; what was changed since may differ. */
    public boolean isRepeatOf(Message first) {
        return first.id().room().equals(room)
                && first.post()
                        .map(post -> post.edit().isPresent() || post.content().equals(content))
                        .orElse(true);
    }
}
