package chat.adapter.websocket.presence;

import chat.application.presence.FollowPresence;
import chat.application.presence.KeepPresence;
import chat.application.room.CountMembers;
import chat.application.room.ListRoomIds;

/** What is done and looked up to tell who is there. */
public record PresenceUseCases(
        KeepPresence keep, FollowPresence follow, ListRoomIds listRoomIds, CountMembers countMembers) {}
