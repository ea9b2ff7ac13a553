package chat.adapter.websocket.fanout;

import chat.application.room.RoomView;
import java.util.Objects;

/** The frames that tell a member of their own place in rooms. */
final class RoomFrames {
    private RoomFrames() {}

    /** That a room is there to be heard from now on. */
    record RoomAddedFrame(String type, RoomView room) {
        static RoomAddedFrame of(RoomView room) {
            return new RoomAddedFrame("room_added", room);
        }
    }

    /** That the member's own place in a room is another. */
    record RoomChangedFrame(String type, RoomView room) {
        static RoomChangedFrame of(RoomView room) {
            return new RoomChangedFrame("room_changed", room);
        }
    }

    /**
     * How far the member has read, and what they have not.
     *
     * @param revision that of the room when this was counted: later rows are not in it
     */
    record ReadMarkerFrame(String type, long roomId, long lastReadSeq, int unread, int mentions, long revision) {
        static ReadMarkerFrame of(RoomView room) {
            return new ReadMarkerFrame(
                    "read",
                    room.id(),
                    Objects.requireNonNull(room.lastReadSeq()),
                    Objects.requireNonNull(room.unread()),
                    Objects.requireNonNull(room.mentions()),
                    Objects.requireNonNull(room.revision()));
        }
    }

    /** That the server is about to go, and when to come back, in milliseconds. */
    record DrainingFrame(String type, String reason, long retryAfterMs) {
        static DrainingFrame draining(long retryAfterMs) {
            return new DrainingFrame("bye", "draining", retryAfterMs);
        }
    }
}
