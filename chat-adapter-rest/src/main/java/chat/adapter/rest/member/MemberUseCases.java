package chat.adapter.rest.member;

import chat.application.room.BanMember;
import chat.application.room.GiveRole;
import chat.application.room.JoinRoom;
import chat.application.room.LeaveRoom;
import chat.application.room.LiftBan;
import chat.application.room.ListBans;
import chat.application.room.ListMembers;
import chat.application.room.RemoveMember;
import chat.application.room.SetNotifications;

/** All that can be done about who is in a room. */
public record MemberUseCases(
        JoinRoom join,
        LeaveRoom leave,
        ListMembers list,
        GiveRole giveRole,
        RemoveMember remove,
        Bans bans,
        SetNotifications notifications) {

    /** All that can be done about who may not be in a room. */
    public record Bans(ListBans list, BanMember ban, LiftBan lift) {}
}
