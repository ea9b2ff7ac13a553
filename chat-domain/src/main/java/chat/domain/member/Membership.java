package chat.domain.member;

import chat.domain.message.Content;
import chat.domain.message.Draft;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.time.Instant;

/** That a user belongs to a room; whoever holds one may do what members do. */
public record Membership(RoomId room, UserId user, Role role) {

    /** What this member says; refuses with {@code content_too_long} more than {@code maxChars} UTF-16 code units. */
    public Draft write(Content content, int maxChars, Instant now) {
        return new Draft(content.atMost(maxChars), now);
    }
}
