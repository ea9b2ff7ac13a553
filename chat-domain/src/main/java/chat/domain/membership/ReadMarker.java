package chat.domain.membership;

/**
 * The last row that a member has read in a room.
 *
 * @param seq the seq of that row; 0 for none
 */
public record ReadMarker(long seq) {

    /** @return the marker advanced to {@code row}, but never moved back and never past {@code newest} */
    public ReadMarker advanceTo(long row, long newest) {
        return new ReadMarker(Math.max(seq, Math.min(row, newest)));
    }

    /** @return the marker with which {@code row} and all later rows are unread; never past {@code newest} */
    public static ReadMarker before(long row, long newest) {
        return new ReadMarker(Math.min(Math.max(1, row) - 1, newest));
    }
}
