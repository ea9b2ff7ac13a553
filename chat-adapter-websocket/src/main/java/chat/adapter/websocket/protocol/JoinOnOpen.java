package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.application.membership.JoinRoom;
import chat.application.room.RoomQueries;
import chat.application.session.Authenticate;
import chat.domain.ChatException;
import chat.domain.ErrorCode;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;

/**
 * Joins the room of a single-room connection once the connection is registered, so that ending the session, leaving or
 * deleting the room also closes it. A member's connection needs neither the writer nor the rate limit of writes.
 */
public final class JoinOnOpen {
    private final Authenticate authenticate;
    private final RoomQueries rooms;
    private final JoinRoom joinRoom;

    public JoinOnOpen(Authenticate authenticate, RoomQueries rooms, JoinRoom joinRoom) {
        this.authenticate = authenticate;
        this.rooms = rooms;
        this.joinRoom = joinRoom;
    }

    /**
     * Joins the room unless the user is a member, or closes the connection if the session or the room is gone since the
     * upgrade.
     */
    void join(Connection connection, RoomId room, String token) {
        UserId user = connection.identity().user().id();
        try {
            authenticate.handle(token);
            if (rooms.get(room, user).role() == null) {
                joinRoom.handle(new JoinRoom.Command(room, user));
            }
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
