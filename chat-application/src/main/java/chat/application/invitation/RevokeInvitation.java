package chat.application.invitation;

import chat.application.limit.RateLimit;
import chat.domain.invitation.InvitationId;
import chat.domain.port.Invitations;
import chat.domain.user.UserId;
import java.time.Clock;

/** Takes an invitation back. */
public final class RevokeInvitation {
    private final Invitations invitations;
    private final RateLimit<UserId> writes;
    private final Clock clock;

    public RevokeInvitation(Invitations invitations, RateLimit<UserId> writes, Clock clock) {
        this.invitations = invitations;
        this.writes = writes;
        this.clock = clock;
    }

    /** Refuses with {@code rate_limited}, and with {@code not_found} whoever may not look after it. */
    public void handle(InvitationId id, UserId by) {
        writes.take(by);
        invitations.revoke(id, by, clock.instant());
    }
}
