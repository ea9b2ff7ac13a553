package chat.adapter.websocket.endpoint;

import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.Seat;
import chat.adapter.websocket.frame.CloseCode;
import chat.application.account.Authenticate;
import chat.application.room.JoinRoom;
import chat.domain.error.ChatException;
import chat.domain.error.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins the room that a socket was opened for, when it can be found by whoever ends sessions or deletes rooms. */
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final Authenticate authenticate;
    private final JoinRoom joinRoom;

    Opening(Authenticate authenticate, JoinRoom joinRoom) {
        this.authenticate = authenticate;
        this.joinRoom = joinRoom;
    }

    /** Closes a socket whose session or room went away between the gate and now. */
    void join(Connection connection, String token) {
        Seat seat = connection.seat();
        try {
            authenticate.handle(token);
            joinRoom.handle(new JoinRoom.Command(seat.room(), seat.user().id()));
        } catch (ChatException refusal) {
            connection.close(closeCode(refusal.code()));
        } catch (RuntimeException fault) {
            Incidents.log(LOG, "A room could not be joined", fault);
            connection.close(CloseCode.INTERNAL);
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
