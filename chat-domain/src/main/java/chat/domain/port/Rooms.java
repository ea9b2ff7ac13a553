package chat.domain.port;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.membership.RoomSummary;
import chat.domain.message.MessageId;
import chat.domain.room.RoomId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The rooms, to look at. Deleted ones are not there. */
public interface Rooms {

    /** The rooms that the user is in, {@code general} first, then by name. */
    List<RoomSummary> listJoined(UserId user);

    /** Just which rooms those are. */
    Set<RoomId> listJoinedIds(UserId user);

    /** All public ones that the user can see, {@code general} first, then by name. */
    List<RoomSummary> listPublic(UserId user);

    /** One room, as that user meets it; empty if it is not there for them to see. */
    Optional<RoomSummary> find(RoomId room, UserId user);

    /** Whether the room is there for that user to see; costs less than to {@link #find} it. */
    boolean isVisible(RoomId room, UserId user);

    /** Refuses with {@code room_not_found} a room that is not there for that user to see. */
    default void requireVisible(RoomId room, UserId user) {
        if (!isVisible(room, user)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /**
     * What is read of a room while the user can see it, before and after: so nobody gets what came after they were
     * removed. Refuses with {@code room_not_found}.
     */
    default <T> T readIfVisible(RoomId room, UserId user, Supplier<T> reading) {
        requireVisible(room, user);
        T read = reading.get();
        requireVisible(room, user);
        return read;
    }

    /** How many people are in the room; 0 for one that is not there. */
    int countMembers(RoomId room);

    /** Who is in the room, by name. */
    List<Member> members(RoomId room);

    /** Who is banned from the room, by name. */
    List<User> listBanned(RoomId room);

    /** Those members who have not read up to that row. */
    Set<UserId> findUnreadMembers(MessageId row);
}
