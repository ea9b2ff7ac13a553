package chat.adapter.websocket.fanout;

import chat.domain.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The query for rows that were not published. Confined to the fan-out of the room, except {@link #end}.
 *
 * @see RoomStream
 */
final class GapFill {
    private final long after;
    private final long before;
    private volatile @Nullable List<Message> rows;

    /**
     * @param after the last revision before the gap
     * @param before the first revision behind it
     */
    GapFill(long after, long before) {
        this.after = after;
        this.before = before;
    }

    long after() {
        return after;
    }

    long before() {
        return before;
    }

    /**
     * Ends the query. Any thread may call it.
     *
     * @param found the rows that changed after the gap began, in the order of their revisions; empty if they can't be
     *     read
     */
    void end(List<Message> found) {
        rows = found;
    }

    /** The rows found; null until the query has ended. */
    @Nullable
    List<Message> rows() {
        return rows;
    }
}
