package chat.bench.load;

import java.util.BitSet;

/**
 * What one client received of one room's log. Revisions have no gaps, so each row that is lost, duplicated or out of order
 * shows in their sequence. A row counts as out of order if it arrives after a later one, live or in an answer to
 * {@code sync}, unless the server announced that it has to be synced. Not thread-safe.
 */
public final class LogPosition {
    private final long start;
    private final BitSet missing = new BitSet(0);
    private long last;
    private long announced;
    private long replayed;
    private long answered;
    private long duplicated;
    private long outOfOrder;

    /** @param head the room's revision when the client subscribed */
    public LogPosition(long head) {
        this.start = head;
        this.last = head;
        this.answered = head;
    }

    /**
     * Records a row that arrived live.
     *
     * @return true if it is the first time
     */
    public boolean accept(long revision) {
        if (revision == last + 1) {
            last = revision;
            return true;
        }
        if (revision > last) {
            expect(revision - 1);
            last = revision;
            return true;
        }
        boolean first = remove(revision);
        // What a replay already contained, or what it is about to fill in, may come in any order.
        if (revision > Math.max(announced, replayed)) {
            if (first) {
                outOfOrder++;
            } else {
                duplicated++;
            }
        }
        return first;
    }

    /**
     * Starts to catch up, because the server announced a head: in {@code welcome}, or in a {@code sync} that replaces rows.
     * All rows up to it are missing until they arrive, in any order.
     *
     * @param head a revision of the room
     */
    public void catchUp(long head) {
        announced = Math.max(announced, head);
        expect(head);
    }

    /**
     * Records a row of an answer to {@code sync}.
     *
     * @return true if it is the first time
     */
    public boolean replay(long revision) {
        if (revision > last) {
            expect(revision - 1);
            last = revision;
            replayed = Math.max(replayed, revision);
            return true;
        }
        replayed = Math.max(replayed, revision);
        boolean first = remove(revision);
        if (first && revision > announced) {
            outOfOrder++;
        }
        return first;
    }

    /**
     * Records that an answer to {@code sync} is complete up to a revision. Rows that it lacks are lost: they are not worth
     * another {@code sync}.
     */
    public void answer(long revision) {
        expect(revision);
        replayed = Math.max(replayed, revision);
        answered = Math.max(answered, revision);
    }

    /**
     * Gives up the rows that the server does not replay ({@code reset}): a client loads the newest page instead.
     *
     * @param head a revision of the room
     * @return the number of rows that were skipped
     */
    public long skipTo(long head) {
        answer(head);
        int end = index(head) + 1;
        long skipped = missing.get(0, end).cardinality();
        missing.clear(0, end);
        return skipped;
    }

    /** Returns the room's revision when the client subscribed for the first time. */
    public long start() {
        return start;
    }

    /** Returns the revision to sync from: the last one before the first row that is missing and may still arrive. */
    public long contiguous() {
        int first = missing.nextSetBit(index(answered) + 1);
        return first < 0 ? last : start + first - 1;
    }

    /** Returns whether a row is missing before the last one, and may still arrive. */
    public boolean hasGap() {
        return !missing.isEmpty() && contiguous() < last;
    }

    /**
     * Returns the number of rows that never arrived.
     *
     * @param head the room's revision now
     */
    public long lost(long head) {
        return missing.cardinality() + Math.max(0, head - last);
    }

    /** Returns the number of rows that arrived again. */
    public long duplicated() {
        return duplicated;
    }

    /** Returns the number of rows that arrived after a later one. */
    public long outOfOrder() {
        return outOfOrder;
    }

    private void expect(long revision) {
        if (revision > last) {
            missing.set(index(last + 1), index(revision) + 1);
            last = revision;
        }
    }

    private boolean remove(long revision) {
        if (revision <= start || !missing.get(index(revision))) {
            return false;
        }
        missing.clear(index(revision));
        return true;
    }

    private int index(long revision) {
        return Math.toIntExact(revision - start);
    }
}
