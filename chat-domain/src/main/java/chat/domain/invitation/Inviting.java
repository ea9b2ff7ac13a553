package chat.domain.invitation;

import chat.domain.member.Standing;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Optional;

/** That somebody wants to make an invitation. */
public record Inviting(UserId by, Optional<RoomId> room, Terms terms, Instant at) {
    /**
     * Refuses with {@code forbidden} who is neither an administrator nor looks after the room.
     *
     * @param standing in the room, if it is an invitation to one
     */
    public void requireAllowed(User user, Optional<Standing> standing) {
        if (standing.isPresent()) {
            standing.get().requireInvitable();
        } else {
            user.requireAdministrator();
        }
    }
}
