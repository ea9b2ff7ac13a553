package chat.domain.message;

import static chat.domain.ErrorCode.BAD_REQUEST;

import chat.domain.ChatException;

/**
 * Which part of a room's log is wanted.
 *
 * @param seq where to look from; not used for the newest
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}
 */
public record PageRequest(Direction direction, long seq, int limit) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** How a window lies about its seq. */
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

    /** Refuses with {@code bad_request} on the field {@code limit}. */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ChatException.forField(BAD_REQUEST, "limit", "invalid", "The limit is 1 to " + MAX_LIMIT + ".");
        }
    }
}
