package chat.domain.membership;

/**
 * The number of unread messages of a member: rows after the read marker that others wrote and that are not deleted.
 *
 * @param messages exact up to 99 within the {@value #MAX_SCANNED} rows after the marker; otherwise {@value #MAX_COUNT}
 * @param mentions how many of all unread messages mention the member or {@code @room}, at most {@value #MAX_COUNT}
 */
public record UnreadCounts(int messages, int mentions) {
    public static final UnreadCounts NONE = new UnreadCounts(0, 0);

    /** Stands for 100 and more. */
    public static final int MAX_COUNT = 100;

    /** The maximum number of rows scanned, which bounds the cost of counting. */
    public static final int MAX_SCANNED = 1_000;
}
