package chat.application.invitation;

import chat.domain.account.User;
import chat.domain.port.Invitations;

/** Shows the invitations that somebody may look after. */
public final class ListInvitations {
    private final Invitations invitations;

    public ListInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    public InvitationsView handle(User user) {
        return InvitationsView.of(invitations.listManageableBy(user));
    }
}
