package chat.bench.report;

/**
 * The check that every client received every row exactly once and in order.
 *
 * @param delivered rows that arrived
 * @param lost rows that never arrived, and acknowledged messages that are not stored
 * @param duplicated rows that arrived again, and messages that are stored more than once
 * @param outOfOrder rows that arrived after a later one
 * @param refused messages and requests that the server refused, as it may when it is overloaded
 * @param failed messages and requests without an answer, connections that could not be opened again, failed scenarios
 */
public record DeliveryCounts(long delivered, long lost, long duplicated, long outOfOrder, long refused, long failed) {
    /** Nothing. */
    public static final DeliveryCounts NONE = new DeliveryCounts(0, 0, 0, 0, 0, 0);

    /** Returns the sums. */
    public DeliveryCounts plus(DeliveryCounts other) {
        return new DeliveryCounts(
                delivered + other.delivered,
                lost + other.lost,
                duplicated + other.duplicated,
                outOfOrder + other.outOfOrder,
                refused + other.refused,
                failed + other.failed);
    }

    /** Returns whether nothing went wrong; a server may refuse what it can't do. */
    public boolean isClean() {
        return lost == 0 && duplicated == 0 && outOfOrder == 0 && failed == 0;
    }
}
