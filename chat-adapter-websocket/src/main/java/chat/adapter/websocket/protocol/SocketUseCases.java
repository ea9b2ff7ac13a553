package chat.adapter.websocket.protocol;

import chat.adapter.websocket.presence.PresenceUseCases;
import chat.application.membership.FindUnreadMembers;
import chat.application.membership.JoinRoom;
import chat.application.message.CatchUp;
import chat.application.room.GetInitialState;
import chat.application.room.GetRoom;
import chat.application.room.ListRoomIds;
import chat.application.session.Authenticate;

/** What sockets can do. */
public record SocketUseCases(
        Authenticate authenticate,
        JoinRoom joinRoom,
        FrameCommands commands,
        RoomReads reads,
        PresenceUseCases presence) {

    /** What is looked up for them. */
    public record RoomReads(
            GetRoom getRoom,
            ListRoomIds listRoomIds,
            GetInitialState getInitialState,
            CatchUp catchUp,
            FindUnreadMembers findUnreadMembers) {}
}
