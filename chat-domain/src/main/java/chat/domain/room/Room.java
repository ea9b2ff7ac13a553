package chat.domain.room;

import static chat.domain.ErrorCode.CONFLICT;
import static chat.domain.ErrorCode.FORBIDDEN;
import static chat.domain.ErrorCode.ROOM_ARCHIVED;

import chat.domain.ChatException;

/**
 * A room of the workspace.
 *
 * @param name {@link RoomName#NONE} for a direct room, which clients name after its members
 * @param archived whether the room is read-only
 */
public record Room(RoomId id, RoomName name, Topic topic, Visibility visibility, boolean archived) {

    /** @return a public room that is not archived */
    public static Room publicRoom(RoomId id, RoomName name, Topic topic) {
        return new Room(id, name, topic, Visibility.PUBLIC, false);
    }

    public boolean isGeneral() {
        return id.equals(RoomId.GENERAL);
    }

    public boolean isDirect() {
        return visibility == Visibility.DIRECT;
    }

    /**
     * Checks that the room can be changed.
     *
     * @throws ChatException {@code room_archived} if it is archived
     */
    public void requireNotArchived() {
        if (archived) {
            throw new ChatException(ROOM_ARCHIVED, "This room is archived and read-only.");
        }
    }

    /**
     * Checks that the room has roles.
     *
     * @throws ChatException {@code forbidden} if it is direct
     */
    public void requireNotDirect() {
        if (isDirect()) {
            throw new ChatException(FORBIDDEN, "This is not possible in a direct room.");
        }
    }

    /**
     * Checks that the room is not {@code general}.
     *
     * @param why the message of the exception
     * @throws ChatException {@code conflict} if it is
     */
    public void requireNotGeneral(String why) {
        if (isGeneral()) {
            throw new ChatException(CONFLICT, why);
        }
    }

    /** @return this room with another name, topic and archived flag */
    public Room withDetails(RoomName newName, Topic newTopic, boolean nowArchived) {
        return new Room(id, newName, newTopic, visibility, nowArchived);
    }
}
