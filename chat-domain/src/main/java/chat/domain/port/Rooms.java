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

/** Reads rooms and their members. Deleted rooms do not exist here. */
public interface Rooms {

    /** @return the user's rooms, {@code general} first, then by name */
    List<RoomSummary> listJoined(UserId user);

    /** @return the ids of the rooms that the user is a member of */
    Set<RoomId> listJoinedIds(UserId user);

    /** @return all public rooms visible to the user, {@code general} first, then by name */
    List<RoomSummary> listPublic(UserId user);

    /** @return the room as the user sees it; empty if it is not visible to them */
    Optional<RoomSummary> find(RoomId room, UserId user);

    /** @return whether the room is visible to the user; cheaper than {@link #find} */
    boolean isVisible(RoomId room, UserId user);

    /**
     * Checks that the room is visible to the user.
     *
     * @throws ChatException {@code room_not_found} if it is not
     */
    default void requireVisible(RoomId room, UserId user) {
        if (!isVisible(room, user)) {
            throw new ChatException(ROOM_NOT_FOUND, "There is no such room.");
        }
    }

    /**
     * Reads something of a room and checks before and after that the user can see the room, so that a user who was
     * removed meanwhile receives nothing.
     *
     * @return what {@code reading} returned
     * @throws ChatException {@code room_not_found} if the room was not visible before or after the read
     */
    default <T> T readIfVisible(RoomId room, UserId user, Supplier<T> reading) {
        requireVisible(room, user);
        T read = reading.get();
        requireVisible(room, user);
        return read;
    }

    /** @return the number of members; 0 if the room does not exist */
    int countMembers(RoomId room);

    /** @return the members of the room, by name */
    List<Member> members(RoomId room);

    /** @return the users banned from the room, by name */
    List<User> listBanned(RoomId room);

    /** @return the members whose read marker is before this row */
    Set<UserId> findUnreadMembers(MessageId row);
}
