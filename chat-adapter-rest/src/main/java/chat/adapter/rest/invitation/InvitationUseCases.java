package chat.adapter.rest.invitation;

import chat.application.invitation.AcceptInvitation;
import chat.application.invitation.ListInvitations;
import chat.application.invitation.LookAtInvitation;
import chat.application.invitation.MakeInvitation;
import chat.application.invitation.RevokeInvitation;

/** All that can be done about invitations. */
public record InvitationUseCases(
        MakeInvitation make,
        ListInvitations list,
        RevokeInvitation revoke,
        LookAtInvitation look,
        AcceptInvitation accept) {}
