package chat.adapter.websocket.protocol;

import chat.adapter.websocket.presence.PresenceUseCases;
import chat.application.membership.FindUnreadMembers;
import chat.application.membership.JoinRoom;
import chat.application.message.CatchUp;
import chat.application.room.GetInitialState;
import chat.application.room.GetRoom;
import chat.application.room.ListRoomIds;
import chat.application.session.Authenticate;

/** The use cases that WebSocket connections call. */
public record SocketUseCases(
        Authenticate authenticate,
        JoinRoom joinRoom,
        FrameCommands commands,
        RoomReads reads,
        PresenceUseCases presence) {

    /** The use cases that only read. */
    public record RoomReads(
            GetRoom getRoom,
            ListRoomIds listRoomIds,
            GetInitialState getInitialState,
            CatchUp catchUp,
            FindUnreadMembers findUnreadMembers) {}
}
