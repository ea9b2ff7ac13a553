package chat.application.invitation;

import chat.domain.account.User;
import chat.domain.port.Invitations;

/** Lists the invitations that a user may manage. */
public final class ListInvitations {
    private final Invitations invitations;

    public ListInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    /** @return the invitations, newest first */
    public InvitationsView handle(User user) {
        return InvitationsView.of(invitations.listManageableBy(user));
    }
}
