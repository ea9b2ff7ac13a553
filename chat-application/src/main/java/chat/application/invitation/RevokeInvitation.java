package chat.application.invitation;

import chat.application.security.RateLimiter;
import chat.domain.account.UserId;
import chat.domain.invitation.InvitationId;
import chat.domain.port.Invitations;
import java.time.Clock;

/** Revokes an invitation. */
public final class RevokeInvitation {
    private final Invitations invitations;
    private final RateLimiter<UserId> writes;
    private final Clock clock;

    public RevokeInvitation(Invitations invitations, RateLimiter<UserId> writes, Clock clock) {
        this.invitations = invitations;
        this.writes = writes;
        this.clock = clock;
    }

    /**
     * @throws chat.domain.ChatException {@code rate_limited}; {@code not_found} if the actor may not manage the
     *     invitation
     */
    public void handle(InvitationId id, UserId actor) {
        writes.acquire(actor);
        invitations.revoke(id, actor, clock.instant());
    }
}
