package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Collection;

/** The sockets that are told who is there. */
public interface Listeners {

    /** Those that hear that room. */
    Collection<Connection> in(RoomId room);

    /** Those of that user. */
    Collection<Connection> of(UserId user);
}
