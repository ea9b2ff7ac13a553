package chat.adapter.websocket.connection;

import chat.domain.room.RoomId;
import chat.domain.session.SessionId;
import chat.domain.user.User;
import java.util.Optional;

/**
 * Who sits at a socket, by which session.
 *
 * @param room the only room that it is about; empty for a socket that hears all rooms of its user
 */
public record Seat(User user, SessionId session, Optional<RoomId> room) {

    /** Whether it is about that room only. */
    public boolean isOnlyIn(RoomId other) {
        return room.equals(Optional.of(other));
    }
}
