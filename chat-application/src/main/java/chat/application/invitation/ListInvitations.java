package chat.application.invitation;

import chat.application.view.InvitationsView;
import chat.domain.port.Invitations;
import chat.domain.user.User;

/** Shows the invitations that somebody may look after. */
public final class ListInvitations {
    private final Invitations invitations;

    public ListInvitations(Invitations invitations) {
        this.invitations = invitations;
    }

    public InvitationsView handle(User user) {
        return InvitationsView.of(invitations.of(user));
    }
}
