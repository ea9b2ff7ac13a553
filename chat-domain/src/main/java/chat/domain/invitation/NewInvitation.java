package chat.domain.invitation;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.RoomPolicy;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/** That somebody wants to make an invitation. */
public record NewInvitation(UserId actor, Optional<RoomId> room, InvitationLimits limits, Instant at) {
    /**
     * Refuses with {@code forbidden} who is neither an administrator nor looks after the room.
     *
     * @param policy in the room, if it is an invitation to one
     */
    public void requireAllowed(User user, Optional<RoomPolicy> policy) {
        if (policy.isPresent()) {
            policy.get().requireCanInvite();
        } else {
            user.requireAdministrator();
        }
    }
}
