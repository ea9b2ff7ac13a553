package chat.domain.membership;

import chat.domain.room.Room;

/**
 * The direct room that a user opened.
 *
 * @param summary the room as that user sees it
 * @param created whether this request created it
 */
public record DirectRoomResult(RoomSummary summary, boolean created) {
    /** @return the room itself */
    public Room room() {
        return summary.room();
    }
}
