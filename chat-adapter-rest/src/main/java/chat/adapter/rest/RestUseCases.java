package chat.adapter.rest;

import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.account.UserUseCases;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.membership.MembershipUseCases;
import chat.adapter.rest.message.MessageActionUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.room.RoomUseCases;
import chat.adapter.rest.workspace.WorkspaceUseCases;

/** The use cases of the HTTP API. */
public record RestUseCases(
        AccountUseCases accounts,
        RoomUseCases rooms,
        MembershipUseCases memberships,
        MessageUseCases messages,
        MessageActionUseCases messageActions,
        WorkspaceUseCases workspace,
        InvitationUseCases invitations,
        UserUseCases users) {}
