package chat.adapter.websocket.hub;

import chat.application.view.RoomView;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.Optional;
import java.util.Set;

/** What the hub has to look up when something was announced. Called on threads that may wait. */
public interface Lookup {

    /** The room as that member sees it; empty for who is none. */
    Optional<RoomView> room(RoomId room, UserId member);

    /** The members who have not read up to that row. */
    Set<UserId> behind(MessageId row);
}
