package chat.adapter.websocket;

import chat.adapter.websocket.presence.PresenceUseCases;
import chat.adapter.websocket.typed.Acts;
import chat.application.account.Authenticate;
import chat.application.message.CatchUp;
import chat.application.room.FindBehind;
import chat.application.room.GetRoom;
import chat.application.room.Greet;
import chat.application.room.JoinRoom;
import chat.application.room.ListRoomIds;

/** What sockets can do. */
public record UseCases(
        Authenticate authenticate, JoinRoom joinRoom, Acts acts, Reading reading, PresenceUseCases presence) {

    /** What is looked up for them. */
    public record Reading(
            GetRoom getRoom, ListRoomIds listRoomIds, Greet greet, CatchUp catchUp, FindBehind findBehind) {}
}
