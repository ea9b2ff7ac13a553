package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.room.RoomId;
import java.time.Instant;

/** Proof that a user is a member of a room; its holder may do what members may do. */
public record Membership(RoomId room, UserId user, Role role) {

    /**
     * Creates the draft of a message by this member.
     *
     * @param maxChars the maximum length in UTF-16 code units
     * @throws chat.domain.ChatException {@code content_too_long}
     */
    public Draft draft(Content content, int maxChars, Instant now) {
        return new Draft(content.requireMaxLength(maxChars), now);
    }
}
