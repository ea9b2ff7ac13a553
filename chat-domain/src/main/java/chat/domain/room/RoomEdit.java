package chat.domain.room;

import java.util.Optional;

/** What somebody wants a room to become; what is empty stays as it is. */
public record RoomEdit(Optional<RoomName> name, Optional<Topic> topic, Optional<Boolean> archived) {

    /** The room as it would be. */
    public Room applyTo(Room room) {
        return room.withDetails(name.orElse(room.name()), topic.orElse(room.topic()), archived.orElse(room.archived()));
    }

    /** Whether it is about nothing else. */
    public boolean isOfTopicOnly() {
        return topic.isPresent() && name.isEmpty() && archived.isEmpty();
    }
}
