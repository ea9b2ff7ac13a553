package chat.domain.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.room.RoomId;

/**
 * The number of a message: its room and its {@code seq} in one, so that a room's messages lie together. 24 bits of room
 * and 29 of seq stay below 2^53 and thus a plain number in JSON.
 */
public record MessageId(long value) {
    private static final int SEQ_BITS = 29;

    /** The last seq that a room can have. */
    public static final long MAX_SEQ = (1L << SEQ_BITS) - 1;

    public static MessageId of(RoomId room, long seq) {
        return new MessageId(room.value() << SEQ_BITS | seq);
    }

    public RoomId room() {
        return new RoomId(value >> SEQ_BITS);
    }

    /** Its place in the room: the revision at which it was made. */
    public long seq() {
        return value & MAX_SEQ;
    }

    /** This, if it is one of that room; refuses others with {@code message_not_found}. */
    public MessageId requireInRoom(RoomId room) {
        if (!room().equals(room)) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
        return this;
    }
}
