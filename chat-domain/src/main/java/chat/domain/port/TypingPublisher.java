package chat.domain.port;

import chat.domain.account.User;
import chat.domain.room.RoomId;

/** Tells that people are writing. Nothing of it is kept, and it is the first to be left out where there is too much. */
public interface TypingPublisher {

    /**
     * Tells all others who listen to the room. False, and nobody told, where it is not known at hand that the user may
     * write there.
     */
    boolean publish(RoomId room, User typist);
}
