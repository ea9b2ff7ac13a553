package chat.domain.port;

import chat.domain.account.User;
import chat.domain.room.RoomId;

/** Publishes typing notifications. They are not stored, and they are the first to be dropped under load. */
public interface TypingPublisher {

    /**
     * Sends a typing notification to all other subscribers of the room.
     *
     * @return false, with nothing sent, if it is not known in memory that the user may write to the room
     */
    boolean publish(RoomId room, User user);
}
