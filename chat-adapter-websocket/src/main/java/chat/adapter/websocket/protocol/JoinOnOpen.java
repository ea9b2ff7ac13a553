package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.application.membership.JoinRoom;
import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.room.RoomId;

/** Joins the room that a socket was opened for, when it can be found by whoever ends sessions or deletes rooms. */
public final class JoinOnOpen {
    private final Authenticate authenticate;
    private final JoinRoom joinRoom;

    public JoinOnOpen(Authenticate authenticate, JoinRoom joinRoom) {
        this.authenticate = authenticate;
        this.joinRoom = joinRoom;
    }

    /** Closes a socket whose session or room went away between the gate and now. */
    void join(Connection connection, RoomId room, String token) {
        try {
            authenticate.handle(token);
            joinRoom.handle(
                    new JoinRoom.Command(room, connection.identity().user().id()));
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
