package chat.adapter.websocket.presence;

import chat.adapter.websocket.connection.Connection;
import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.util.Collection;

/** Finds the connections that receive presence. */
public interface PresenceListeners {

    /** The connections that are subscribed to the room. */
    Collection<Connection> inRoom(RoomId room);

    /** The connections of the user. */
    Collection<Connection> ofUser(UserId user);
}
