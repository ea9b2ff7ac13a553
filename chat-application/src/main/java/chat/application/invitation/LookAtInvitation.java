package chat.application.invitation;

import chat.application.link.Guesses;
import chat.application.view.InvitationFaceView;
import chat.application.view.NamedView;
import chat.application.view.RoomNameView;
import chat.application.workspace.CurrentSettings;
import chat.domain.invitation.Invitation;
import chat.domain.link.LinkToken;
import chat.domain.port.Invitations;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;

/** Tells whoever has an invitation's link who invites them, and where to. */
public final class LookAtInvitation {
    private final Invitations invitations;
    private final CurrentSettings settings;
    private final Guesses guesses;
    private final Clock clock;

    public LookAtInvitation(Invitations invitations, CurrentSettings settings, Guesses guesses, Clock clock) {
        this.invitations = invitations;
        this.settings = settings;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** @param address where it comes from */
    public record Query(String token, String address) {}

    /** Refuses with {@code not_found} or {@code rate_limited}. */
    public InvitationFaceView handle(Query query) {
        Invitation invitation = guesses.follow(
                query.token(),
                query.address(),
                link -> invitations
                        .find(link)
                        .filter(found -> found.isGood(clock.instant()))
                        .orElseThrow(LinkToken::unknown));
        WorkspaceSettings now = settings.get();
        return new InvitationFaceView(
                now.name().value(),
                NamedView.of(invitation.by()),
                invitation.room().map(RoomNameView::of).orElse(null),
                now.registration().code());
    }
}
