package chat.domain.invitation;

import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.RoomPolicy;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to create an invitation.
 *
 * @param room the room that users will join; empty for none
 */
public record NewInvitation(UserId actor, Optional<RoomId> room, InvitationLimits limits, Instant at) {
    /**
     * Checks that the user may create it: administrators, or users who may invite to the room.
     *
     * @param policy the policy of the user in the room; empty if the invitation is not for a room
     * @throws chat.domain.ChatException {@code forbidden} if the user may not; other codes as {@link
     *     RoomPolicy#requireCanInvite}
     */
    public void requireAllowed(User user, Optional<RoomPolicy> policy) {
        if (policy.isPresent()) {
            policy.get().requireCanInvite();
        } else {
            user.requireAdministrator();
        }
    }
}
