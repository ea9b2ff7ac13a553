package chat.bench.report;

/**
 * The check that every client received every row exactly once and in order.
 *
 * @param delivered rows, or pages, that arrived
 * @param lost rows that never arrived
 * @param duplicated rows that arrived again
 * @param outOfOrder rows that arrived after a later one
 * @param failed messages, connections and requests that failed
 */
public record DeliveryCounts(long delivered, long lost, long duplicated, long outOfOrder, long failed) {
    /** Nothing. */
    public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0);

    /** Returns the sums. */
    public DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(
                delivered + other.delivered,
                lost + other.lost,
                duplicated + other.duplicated,
                outOfOrder + other.outOfOrder,
                failed + other.failed);
    }

    /** Tells whether nothing went wrong. */
    public boolean isClean() {
        return lost == 0 && duplicated == 0 && outOfOrder == 0 && failed == 0;
    }
}
