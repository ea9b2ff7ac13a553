package chat.adapter.rest.room;

import chat.application.room.JoinRoom;
import chat.application.room.LeaveRoom;
import chat.application.room.ListMembers;

/** All that can be done about who is in a room. */
public record MemberUseCases(JoinRoom join, LeaveRoom leave, ListMembers list) {}
