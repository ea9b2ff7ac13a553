package chat.domain.membership;

/**
 * What a member has not read yet: rows after the pointer that others wrote and that are not deleted.
 *
 * @param messages exact up to 99 within the {@value #MAX_SCANNED} rows after the pointer; else {@value #MAX_COUNT}
 * @param mentions how many of all of them call the member or everybody, {@value #MAX_COUNT} at most
 */
public record UnreadCounts(int messages, int mentions) {
    public static final UnreadCounts NONE = new UnreadCounts(0, 0);

    /** Stands for 100 and more. */
    public static final int MAX_COUNT = 100;

    /** How many rows are looked at, so that counting costs a bound and not a history. */
    public static final int MAX_SCANNED = 1_000;
}
