package chat.adapter.rest.membership;

import chat.application.membership.BanMember;
import chat.application.membership.JoinRoom;
import chat.application.membership.LeaveRoom;
import chat.application.membership.ListBans;
import chat.application.membership.ListMembers;
import chat.application.membership.RemoveMember;
import chat.application.membership.SetMemberRole;
import chat.application.membership.SetNotificationLevel;
import chat.application.membership.UnbanMember;

/** The use cases for memberships. */
public record MembershipUseCases(
        JoinRoom join,
        LeaveRoom leave,
        ListMembers list,
        SetMemberRole setRole,
        RemoveMember remove,
        BanUseCases bans,
        SetNotificationLevel setNotificationLevel) {

    /** The use cases for bans. */
    public record BanUseCases(ListBans list, BanMember ban, UnbanMember unban) {}
}
