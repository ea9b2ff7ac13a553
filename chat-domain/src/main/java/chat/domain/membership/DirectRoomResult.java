package chat.domain.membership;

import chat.domain.room.Room;

/**
 * The direct room that a user asked for.
 *
 * @param summary the room as that user sees it
 * @param created whether it was made by this request
 */
public record DirectRoomResult(RoomSummary summary, boolean created) {
    /** @return the room itself */
    public Room room() {
        return summary.room();
    }
}
