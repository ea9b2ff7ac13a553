package chat.adapter.websocket.fanout;

import chat.application.room.RoomView;
import chat.domain.room.RoomId;
import java.util.Objects;

/** The frames about a member's own rooms. */
final class RoomFrames {
    private RoomFrames() {}

    /** The client receives the room from now on. */
    record RoomAddedFrame(String type, RoomView room) {
        static RoomAddedFrame of(RoomView room) {
            return new RoomAddedFrame("room_added", room);
        }
    }

    /** The user's own membership of a room changed. */
    record RoomChangedFrame(String type, RoomView room) {
        static RoomChangedFrame of(RoomView room) {
            return new RoomChangedFrame("room_changed", room);
        }
    }

    /**
     * The read marker and the unread counts of the member.
     *
     * @param revision the revision of the room at the time of the count; later rows are not included
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

    /**
     * Rows of the room up to that revision are not sent; the client has to sync.
     */
    record SyncFrame(String type, long roomId, long revision) {
        static SyncFrame required(RoomId room, long revision) {
            return new SyncFrame("sync", room.value(), revision);
        }
    }

    /**
     * The server is about to shut down.
     *
     * @param retryAfterMs when to reconnect, in milliseconds from now
     */
    record DrainingFrame(String type, String reason, long retryAfterMs) {
        static DrainingFrame draining(long retryAfterMs) {
            return new DrainingFrame("bye", "draining", retryAfterMs);
        }
    }
}
