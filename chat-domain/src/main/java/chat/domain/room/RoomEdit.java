package chat.domain.room;

import java.util.Optional;

/** A requested change of a room; an empty component keeps the current value. */
public record RoomEdit(Optional<RoomName> name, Optional<Topic> topic, Optional<Boolean> archived) {

    /** @return the room after this change */
    public Room applyTo(Room room) {
        return room.withDetails(name.orElse(room.name()), topic.orElse(room.topic()), archived.orElse(room.archived()));
    }

    /** @return whether this changes only the topic */
    public boolean isOfTopicOnly() {
        return topic.isPresent() && name.isEmpty() && archived.isEmpty();
    }
}
