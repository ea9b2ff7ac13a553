package chat.adapter.websocket.connection;

import chat.domain.account.User;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.Optional;

/**
 * The authenticated user and session of a connection.
 *
 * @param room the room of a single-room connection; empty for a multi-room connection
 */
public record ConnectionIdentity(User user, SessionId session, Optional<RoomId> room) {

    /** True if this is a single-room connection to that room. */
    public boolean isLimitedTo(RoomId other) {
        return room.equals(Optional.of(other));
    }
}
