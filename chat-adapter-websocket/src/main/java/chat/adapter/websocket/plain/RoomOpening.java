package chat.adapter.websocket.plain;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.frame.CloseCode;
import chat.application.account.Authenticate;
import chat.application.room.JoinRoom;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import chat.domain.room.RoomId;

/** Joins the room that a socket was opened for, when it can be found by whoever ends sessions or deletes rooms. */
public final class RoomOpening {
    private final Authenticate authenticate;
    private final JoinRoom joinRoom;

    public RoomOpening(Authenticate authenticate, JoinRoom joinRoom) {
        this.authenticate = authenticate;
        this.joinRoom = joinRoom;
    }

    /** Closes a socket whose session or room went away between the gate and now. */
    void join(Connection connection, RoomId room, String token) {
        try {
            authenticate.handle(token);
            joinRoom.handle(new JoinRoom.Command(room, connection.seat().user().id()));
        } catch (ChatException refusal) {
            connection.close(closeCode(refusal.code()));
        }
    }

    // Who may come back is not told to stay away.
    private static CloseCode closeCode(ErrorCode code) {
        if (code == ErrorCode.UNAUTHENTICATED) {
            return CloseCode.SESSION_ENDED;
        }
        return code.retryable() ? CloseCode.INTERNAL : CloseCode.NOT_A_MEMBER;
    }
}
