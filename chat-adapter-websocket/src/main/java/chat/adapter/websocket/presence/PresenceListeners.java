package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Collection;

/** The sockets that are told who is there. */
public interface PresenceListeners {

    /** Those that hear that room. */
    Collection<Connection> inRoom(RoomId room);

    /** Those of that user. */
    Collection<Connection> ofUser(UserId user);
}
