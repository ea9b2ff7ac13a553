package chat.domain.room;

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

    /** @return this room with another name, topic and archived flag */
    public Room withDetails(RoomName newName, Topic newTopic, boolean nowArchived) {
        return new Room(id, newName, newTopic, visibility, nowArchived);
    }
}
