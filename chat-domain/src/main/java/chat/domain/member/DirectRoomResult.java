package chat.domain.member;

import chat.domain.room.Room;

/**
 * The direct room that a user asked for.
 *
 * @param place the room as that user sees it
 * @param made whether it was made by this request
 */
public record DirectRoomResult(Place place, boolean made) {
    /** @return the room itself */
    public Room room() {
        return place.room();
    }
}
