package chat.adapter.websocket.fanout;

import chat.domain.message.Message;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The published rows of one room, each once, in the order of their revisions and without gaps: rows that were not
 * published are read from the history. If too many wait, or a gap can't be filled, rows are lost, which the subscribers
 * must learn. {@link #add} may be called by any thread, all else by the fan-out of the room only.
 */
final class RowSequence {
    private final RowBuffer buffer = new RowBuffer();
    private final GapReader gaps;
    private final Queue<Message> filled = new ArrayDeque<>();
    private @Nullable GapFill gap;
    private long filledAfter;
    private long last;
    private long lost;

    /** Reads the rows of a gap from the history. */
    @FunctionalInterface
    interface GapReader {
        /** Starts the query, at whose end the fan-out of the room runs again. Never blocks. */
        void read(GapFill gap);
    }

    /**
     * The next row.
     *
     * @param posted true if this is the posting of a message
     */
    record SequencedRow(Message row, boolean posted) {}

    RowSequence(GapReader gaps) {
        this.gaps = gaps;
    }

    /** Adds a published row. Never blocks. */
    void add(Message row) {
        buffer.add(row);
    }

    /** The highest revision that was published. */
    long published() {
        return buffer.published();
    }

    /** The revision up to which all rows are taken or lost. */
    long last() {
        return last;
    }

    /**
     * The revision up to which rows were lost since the last call.
     *
     * @return 0 if none were lost
     */
    long takeLoss() {
        long dropped = buffer.dropped();
        if (dropped > last) {
            gap = null;
            filled.clear();
            lose(dropped);
        }
        long loss = lost;
        lost = 0;
        return loss;
    }

    private void lose(long upTo) {
        last = Math.max(last, upTo);
        lost = last;
    }

    private boolean isDrained() {
        return gap == null && filled.isEmpty() && buffer.isEmpty();
    }

    /** True if so many rows wait that publishers should slow down. Any thread may call this. */
    boolean isHalfFull() {
        return buffer.isHalfFull();
    }

    /** True if a row or a loss can be taken. */
    boolean isReady() {
        GapFill open = gap;
        return lost > 0 || (open == null ? !isDrained() : open.rows() != null);
    }

    /**
     * Takes the next row.
     *
     * @return null if there is none yet: none was published, or the rows before it must be read first
     */
    @Nullable
    SequencedRow next() {
        if (gap != null && !endGap(gap)) {
            return null;
        }
        for (Message row = filled.poll(); row != null; row = filled.poll()) {
            if (take(row)) {
                return new SequencedRow(row, row instanceof TextMessage && row.seq() > filledAfter);
            }
        }
        for (Message row = poll(); row != null; row = poll()) {
            if (take(row)) {
                return new SequencedRow(row, row instanceof TextMessage && row.isNew());
            }
        }
        startGap();
        return null;
    }

    // The first revision of a new stream is unknown: subscribers have read all rows before it.
    private @Nullable Message poll() {
        return last == 0 ? buffer.pollFirst() : buffer.poll(last + 1);
    }

    private boolean take(Message row) {
        Revision revision = row.revision();
        boolean later = revision.value() > last;
        last = Math.max(last, revision.value());
        return later;
    }

    private void startGap() {
        if (buffer.dropped() > last) {
            return; // No gap, but a loss: publishing the row that led to it lets the fan-out run again.
        }
        long behind = buffer.firstRevision();
        if (behind > last + 1) {
            GapFill open = new GapFill(last, behind);
            gap = open;
            gaps.read(open);
        }
    }

    // A row that changed again is found with a later revision, so not every revision of the gap has a row.
    private boolean endGap(GapFill open) {
        var rows = open.rows();
        if (rows == null) {
            return false;
        }
        gap = null;
        if (rows.isEmpty()) {
            lose(open.before() - 1);
            return false;
        }
        filledAfter = open.after();
        filled.addAll(rows);
        return true;
    }
}
