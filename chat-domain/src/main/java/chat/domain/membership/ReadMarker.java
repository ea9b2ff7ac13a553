package chat.domain.membership;

/** How far a member has read: the seq of the last row that they have seen, 0 for none. */
public record ReadMarker(long seq) {

    /** This, moved on to that row, but never back and never past the newest. */
    public ReadMarker advanceTo(long row, long newest) {
        return new ReadMarker(Math.max(seq, Math.min(row, newest)));
    }

    /** The pointer of somebody who wants to read that row and all after it again; never past the newest. */
    public static ReadMarker before(long row, long newest) {
        return new ReadMarker(Math.min(Math.max(1, row) - 1, newest));
    }
}
