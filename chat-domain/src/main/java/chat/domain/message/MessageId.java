package chat.domain.message;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.ChatException;
import chat.domain.room.RoomId;

/**
 * The id of a message: its room and its {@code seq} combined, so that the messages of a room have adjacent ids. 24 bits
 * of room and 29 bits of seq stay below 2^53, so that JSON can represent the id as a number.
 */
public record MessageId(long value) {
    private static final int SEQ_BITS = 29;

    /** The highest seq that a room can have. */
    public static final long MAX_SEQ = (1L << SEQ_BITS) - 1;

    public static MessageId of(RoomId room, long seq) {
        return new MessageId(room.value() << SEQ_BITS | seq);
    }

    public RoomId room() {
        return new RoomId(value >> SEQ_BITS);
    }

    /** @return its number in the room: the revision at which it was posted */
    public long seq() {
        return value & MAX_SEQ;
    }

    /**
     * Checks that the message is in that room.
     *
     * @return this id
     * @throws ChatException {@code message_not_found} if it is in another room
     */
    public MessageId requireInRoom(RoomId room) {
        if (!room().equals(room)) {
            throw new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room.");
        }
        return this;
    }
}
