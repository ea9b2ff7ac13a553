package chat.adapter.rest.invitation;

import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.CreateInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.PreviewInvitation;
import chat.application.invitation.RevokeInvitation;

/** The use cases for invitations. */
public record InvitationUseCases(
        CreateInvitation create,
        ListInvitations list,
        RevokeInvitation revoke,
        PreviewInvitation preview,
        AcceptInvitation accept) {}
