package chat.adapter.websocket.hub;

import chat.application.view.RoomView;
import java.util.Objects;

/** The frames that tell a member of their own place in rooms. */
final class RoomFrames {
    private RoomFrames() {}

    /** That a room is there to be heard from now on. */
    record Added(String type, RoomView room) {
        static Added of(RoomView room) {
            return new Added("room_added", room);
        }
    }

    /** That the member's own place in a room is another. */
    record Changed(String type, RoomView room) {
        static Changed of(RoomView room) {
            return new Changed("room_changed", room);
        }
    }

    /**
     * How far the member has read, and what they have not.
     *
     * @param revision that of the room when this was counted: later rows are not in it
     */
    record Read(String type, long roomId, long lastReadSeq, int unread, int mentions, long revision) {
        static Read of(RoomView room) {
            return new Read(
                    "read",
                    room.id(),
                    Objects.requireNonNull(room.lastReadSeq()),
                    Objects.requireNonNull(room.unread()),
                    Objects.requireNonNull(room.mentions()),
                    Objects.requireNonNull(room.revision()));
        }
    }

    /** That the server is about to go, and when to come back, in milliseconds. */
    record Bye(String type, String reason, long retryAfterMs) {
        static Bye draining(long retryAfterMs) {
            return new Bye("bye", "draining", retryAfterMs);
        }
    }
}
