package chat.application.invitation;

import chat.domain.invitation.Invitation;
import java.util.List;

/** Invitations, newest first. */
public record InvitationsView(List<InvitationView> invitations) {
    public static InvitationsView of(List<Invitation> invitations) {
        return new InvitationsView(invitations.stream().map(InvitationView::of).toList());
    }
}
