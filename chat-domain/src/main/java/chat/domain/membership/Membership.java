package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.room.RoomId;
import java.time.Instant;

/** That a user belongs to a room; whoever holds one may do what members do. */
public record Membership(RoomId room, UserId user, Role role) {

    /** What this member says; refuses with {@code content_too_long} more than {@code maxChars} UTF-16 code units. */
    public Draft draft(Content content, int maxChars, Instant now) {
        return new Draft(content.requireMaxLength(maxChars), now);
    }
}
