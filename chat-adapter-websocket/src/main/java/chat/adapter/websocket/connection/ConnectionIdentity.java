package chat.adapter.websocket.connection;

import chat.domain.account.User;
import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import java.util.Optional;

/**
 * Who sits at a socket, by which session.
 *
 * @param room the only room that it is about; empty for a socket that hears all rooms of its user
 */
public record ConnectionIdentity(User user, SessionId session, Optional<RoomId> room) {

    /** Whether it is about that room only. */
    public boolean isLimitedTo(RoomId other) {
        return room.equals(Optional.of(other));
    }
}
