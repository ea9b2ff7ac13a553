package chat.domain.port;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.error.ChatException;
import chat.domain.member.Member;
import chat.domain.member.Place;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rooms, to look at. Deleted ones are not there. */
public interface Rooms {

    /** The rooms that the user is in, {@code general} first, then by name. */
    List<Place> of(UserId user);

    /** Just which rooms those are. */
    Set<RoomId> idsOf(UserId user);

    /** All that can be joined, {@code general} first, then by name. */
    List<Place> all(UserId user);

    /** One room, as that user meets it. */
    Optional<Place> find(RoomId room, UserId user);

    /** Whether the room is there for that user to see; costs less than to {@link #find} it. */
    boolean isVisible(RoomId room, UserId user);

    /** Refuses with {@code room_not_found} a room that is not there for that user to see. */
    default void requireVisible(RoomId room, UserId user) {
        if (!isVisible(room, user)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /** Who is in the room, by name. */
    List<Member> members(RoomId room);

    /** Those members who have not read up to that row. */
    Set<UserId> behind(MessageId row);
}
