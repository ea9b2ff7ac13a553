package chat.application.invitation;

import chat.domain.invitation.InvitationId;
import chat.domain.port.Invitations;
import chat.domain.user.UserId;
import java.time.Clock;

/** Takes an invitation back. */
public final class RevokeInvitation {
    private final Invitations invitations;
    private final Clock clock;

    public RevokeInvitation(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Refuses with {@code not_found} whoever may not look after it. */
    public void handle(InvitationId id, UserId by) {
        invitations.revoke(id, by, clock.instant());
    }
}
