package chat.application.invitation;

import chat.application.security.RateLimiters;
import chat.application.security.SecurityPorts;
import chat.domain.port.Invitations;
import chat.domain.port.Storage;
import chat.domain.workspace.WorkspaceSettings;
import java.time.Clock;
import java.util.function.Supplier;

/** The use cases for invitations. */
public record InvitationUseCases(
        CreateInvitation create,
        ListInvitations list,
        RevokeInvitation revoke,
        PreviewInvitation preview,
        AcceptInvitation accept) {

    /** Wires the use cases. */
    public static InvitationUseCases of(
            Storage storage,
            SecurityPorts security,
            Supplier<WorkspaceSettings> settings,
            RateLimiters limits,
            Clock clock) {
        Invitations invitations = storage.invitations();
        return new InvitationUseCases(
                new CreateInvitation(invitations, security.tokens(), limits.invitations(), clock),
                new ListInvitations(invitations),
                new RevokeInvitation(invitations, limits.writes(), clock),
                new PreviewInvitation(invitations, settings, limits.links(), clock),
                new AcceptInvitation(invitations, limits.links(), limits.writes(), clock));
    }
}
