package chat.adapter.websocket.fanout;

import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.Optional;
import java.util.Set;

/** What the hub has to look up when something was announced. Called on threads that may wait. */
public interface RoomQueries {

    /** The room as that member sees it; empty for who is none. */
    Optional<RoomView> room(RoomId room, UserId member);

    /** The members who have not read up to that row. */
    Set<UserId> unreadMembers(MessageId row);
}
