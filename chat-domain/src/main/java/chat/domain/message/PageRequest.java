package chat.domain.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;

/**
 * A request for a page of a room's log.
 *
 * @param seq where to start; ignored for {@link Direction#NEWEST}
 * @param limit the maximum number of rows, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(Direction direction, long seq, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** The position of the page relative to seq. */
    public enum Direction {
        /** The last rows of the room. */
        NEWEST,
        /** The last rows before seq. */
        BEFORE,
        /** The first rows after seq. */
        AFTER,
        /** The rows on both sides of seq, itself included. */
        AROUND
    }

    /** Throws {@code bad_request} on the field {@code limit} if it is out of range. */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ChatException.forField(
                    BAD_REQUEST, "limit", "invalid", "The limit must be from 1 to " + MAX_LIMIT + ".");
        }
    }
}
