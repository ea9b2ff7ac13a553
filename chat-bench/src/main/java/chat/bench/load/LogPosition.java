package chat.bench.load;

import java.util.BitSet;

/**
 * What one client received of one room's log. Revisions have no gaps, so each row that is lost, duplicated or out of order
 * shows in their sequence. Not thread-safe.
 */
public final class LogPosition {
    private final long start;
    private final BitSet missing = new BitSet(0);
    private long last;
    private long replayed;
    private long duplicated;
    private long outOfOrder;

    /** @param head the room's revision when the client subscribed */
    public LogPosition(long head) {
        this.start = head;
        this.last = head;
    }

    /**
     * Records a row that arrived live.
     *
     * @return whether it is the first time
     */
    public boolean accept(long revision) {
        if (revision == last + 1) {
            last = revision;
            return true;
        }
        if (revision > last) {
            advance(revision - 1);
            last = revision;
            return true;
        }
        boolean first = remove(revision);
        // What a replay already contained, or what it is about to fill in, may come in any order.
        if (revision > replayed) {
            if (first) {
                outOfOrder++;
            } else {
                duplicated++;
            }
        }
        return first;
    }

    /**
     * Starts to catch up after a new connection: all rows up to the head are missing until they are replayed.
     *
     * @param head the room's revision when the client subscribed again
     */
    public void catchUp(long head) {
        replayed = Math.max(replayed, head);
        advance(head);
    }

    /**
     * Records a row of an answer to {@code sync}.
     *
     * @return whether it is the first time
     */
    public boolean replay(long revision) {
        replayed = Math.max(replayed, revision);
        boolean first = revision > last || remove(revision);
        advance(revision);
        if (first) {
            remove(revision);
        }
        return first;
    }

    /**
     * Gives up the rows that the server does not replay ({@code reset}): a client loads the newest page instead.
     *
     * @return the number of rows that were skipped
     */
    public long skipTo(long head) {
        catchUp(head);
        long skipped = missing.cardinality();
        missing.clear();
        return skipped;
    }

    /** Returns the room's revision when the client subscribed for the first time. */
    public long start() {
        return start;
    }

    /** Returns the highest revision below which nothing is missing. */
    public long contiguous() {
        int first = missing.nextSetBit(0);
        return first < 0 ? last : start + first - 1;
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

    private void advance(long revision) {
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
