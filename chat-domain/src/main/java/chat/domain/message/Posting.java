package chat.domain.message;

import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Optional;

/**
 * An attempt to post.
 *
 * @param once with it, trying again gives the first result
 */
public record Posting(RoomId room, UserId by, Content content, Optional<ClientId> once) {

    /** Whether that message, posted earlier with the same client id, is this one. */
    public boolean isRepeatOf(Message first) {
        return first.id().room().equals(room) && first.content().equals(Optional.of(content));
    }
}
