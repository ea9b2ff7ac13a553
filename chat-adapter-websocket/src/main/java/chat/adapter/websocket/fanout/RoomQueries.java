package chat.adapter.websocket.fanout;

import chat.application.room.RoomView;
import chat.domain.account.UserId;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.Optional;
import java.util.Set;

/** The queries that the hub runs after an event. Called on threads that may block. */
public interface RoomQueries {

    /**
     * The room as that member sees it.
     *
     * @return empty if the user is not a member
     */
    Optional<RoomView> room(RoomId room, UserId member);

    /** The members who have not read up to that row. */
    Set<UserId> unreadMembers(MessageId row);
}
