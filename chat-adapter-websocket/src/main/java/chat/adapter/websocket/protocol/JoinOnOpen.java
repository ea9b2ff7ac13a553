package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.application.membership.JoinRoom;
import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.room.RoomId;

/**
 * Joins the room of a single-room connection once the connection is registered, so that ending the session or deleting
 * the room also closes it.
 */
public final class JoinOnOpen {
    private final Authenticate authenticate;
    private final JoinRoom joinRoom;

    public JoinOnOpen(Authenticate authenticate, JoinRoom joinRoom) {
        this.authenticate = authenticate;
        this.joinRoom = joinRoom;
    }

    /** Joins the room, or closes the connection if the session or the room is gone since the upgrade. */
    void join(Connection connection, RoomId room, String token) {
        try {
            authenticate.handle(token);
            joinRoom.handle(
                    new JoinRoom.Command(room, connection.identity().user().id()));
        } catch (ChatException refusal) {
            connection.close(closeCode(refusal.code()));
        }
    }

    // A client that may reconnect must not get a code that forbids it.
    private static CloseCode closeCode(ErrorCode code) {
        if (code == ErrorCode.UNAUTHENTICATED) {
            return CloseCode.SESSION_ENDED;
        }
        return code.retryable() ? CloseCode.INTERNAL : CloseCode.NOT_A_MEMBER;
    }
}
