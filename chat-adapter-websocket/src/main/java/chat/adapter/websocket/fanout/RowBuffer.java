package chat.adapter.websocket.fanout;

import chat.domain.message.Message;
import chat.domain.message.TextMessage;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The published rows of one room that wait for the fan-out: at most {@value #MAX_ROWS} rows or {@value #MAX_BYTES} bytes
 * of content. If more are published, all rows that wait are dropped, as if they had never been published. Thread-safe.
 */
final class RowBuffer {
    static final int MAX_ROWS = 1_024;
    static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int BYTES_PER_CHAR = 2;

    private final ArrayDeque<Message> rows = new ArrayDeque<>();
    private long bytes;
    private long published;
    private long dropped;

    /** Adds a row. Never blocks. */
    synchronized void add(Message row) {
        long size = size(row);
        if (rows.size() >= MAX_ROWS || (bytes + size > MAX_BYTES && !rows.isEmpty())) {
            dropped = published;
            rows.clear();
            bytes = 0;
        }
        rows.add(row);
        bytes += size;
        published = Math.max(published, row.revision().value());
    }

    /**
     * Removes the first row, unless its revision is higher than that.
     *
     * @return the row; null if there is none up to that revision
     */
    synchronized @Nullable Message poll(long highest) {
        Message first = rows.peek();
        if (first == null || first.revision().value() > highest) {
            return null;
        }
        rows.remove();
        bytes -= size(first);
        return first;
    }

    /**
     * Removes the first row, whatever its revision, unless rows before it were dropped.
     *
     * @return the row; null if there is none, or if any row was ever dropped
     */
    synchronized @Nullable Message pollFirst() {
        return dropped > 0 ? null : poll(Long.MAX_VALUE);
    }

    /** The revision of the first row; 0 if there is none. */
    synchronized long firstRevision() {
        Message first = rows.peek();
        return first == null ? 0 : first.revision().value();
    }

    /** The highest revision ever added; 0 before the first. */
    synchronized long published() {
        return published;
    }

    /** The revision up to which rows were dropped; 0 if none was. */
    synchronized long dropped() {
        return dropped;
    }

    /** True if more than half of the limit is used. */
    synchronized boolean isHalfFull() {
        return rows.size() > MAX_ROWS / 2 || bytes > MAX_BYTES / 2;
    }

    synchronized boolean isEmpty() {
        return rows.isEmpty();
    }

    private static long size(Message row) {
        return row instanceof TextMessage message
                ? (long) BYTES_PER_CHAR * message.body().content().value().length()
                : 0;
    }
}
