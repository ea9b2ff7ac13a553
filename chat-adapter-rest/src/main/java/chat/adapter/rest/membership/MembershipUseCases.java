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

/** All that can be done about who is in a room. */
public record MembershipUseCases(
        JoinRoom join,
        LeaveRoom leave,
        ListMembers list,
        SetMemberRole setRole,
        RemoveMember remove,
        BanUseCases bans,
        SetNotificationLevel setNotificationLevel) {

    /** All that can be done about who may not be in a room. */
    public record BanUseCases(ListBans list, BanMember ban, UnbanMember unban) {}
}
