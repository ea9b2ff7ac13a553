package chat.domain.room;

/**
 * A place to talk.
 *
 * @param name {@link RoomName#NONE} for a direct room, which is called by its people
 * @param archived whether it can only be read
 */
public record Room(RoomId id, RoomName name, Topic topic, Visibility visibility, boolean archived) {

    /** A public room that is in use. */
    public static Room publicRoom(RoomId id, RoomName name, Topic topic) {
        return new Room(id, name, topic, Visibility.PUBLIC, false);
    }

    public boolean isGeneral() {
        return id.equals(RoomId.GENERAL);
    }

    public boolean isDirect() {
        return visibility == Visibility.DIRECT;
    }

    /** The same under another name or topic, archived or not. */
    public Room withDetails(RoomName newName, Topic newTopic, boolean nowArchived) {
        return new Room(id, newName, newTopic, visibility, nowArchived);
    }
}
