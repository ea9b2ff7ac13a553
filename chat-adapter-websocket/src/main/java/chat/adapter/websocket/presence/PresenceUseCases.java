package chat.adapter.websocket.presence;

import chat.application.membership.CountMembers;
import chat.application.presence.PollPresence;
import chat.application.presence.RenewPresence;
import chat.application.room.ListRoomIds;

/** The use cases that presence calls. */
public record PresenceUseCases(
        RenewPresence renew, PollPresence poll, ListRoomIds listRoomIds, CountMembers countMembers) {}
