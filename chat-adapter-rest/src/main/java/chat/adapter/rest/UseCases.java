package chat.adapter.rest;

import chat.adapter.rest.account.AccountUseCases;
import chat.adapter.rest.admin.AdminUseCases;
import chat.adapter.rest.invitation.InvitationUseCases;
import chat.adapter.rest.member.MemberUseCases;
import chat.adapter.rest.message.MarkUseCases;
import chat.adapter.rest.message.MessageUseCases;
import chat.adapter.rest.person.PersonUseCases;
import chat.adapter.rest.room.RoomUseCases;

/** All that can be done over HTTP. */
public record UseCases(
        AccountUseCases accounts,
        RoomUseCases rooms,
        MemberUseCases members,
        MessageUseCases messages,
        MarkUseCases marks,
        AdminUseCases admin,
        InvitationUseCases invitations,
        PersonUseCases people) {}
