package chat.domain.room;

/** A place to talk. Everyone signed in may see and read it; who is a member may post. */
public record Room(RoomId id, RoomName name, Topic topic) {
    public boolean isGeneral() {
        return id.equals(RoomId.GENERAL);
    }
}
