package chat.bench.load;

/**
 * What the clients of one or more threads did, in one step of the load or in all.
 *
 * @param sent messages sent
 * @param acknowledged messages acknowledged
 * @param refused messages that the server refused
 * @param delivered rows received for the first time
 * @param skipped rows that the server did not replay to clients that were far behind
 * @param disconnects connections that the server ended
 * @param failed connections that could not be opened again
 * @param lastDelivery when the last row arrived, in nanoseconds
 */
public record LoadCounts(
        long sent,
        long acknowledged,
        long refused,
        long delivered,
        long skipped,
        long disconnects,
        long failed,
        long lastDelivery) {

    /** Nothing. */
    public static final LoadCounts NONE = new LoadCounts(0, 0, 0, 0, 0, 0, 0, Long.MIN_VALUE);

    /** Returns the number of messages without an answer. */
    public long unanswered() {
        return sent - acknowledged - refused;
    }

    /** Returns the number of rows that clients no longer wait for. */
    public long received() {
        return delivered + skipped;
    }

    /** Returns the sums. */
    public LoadCounts plus(LoadCounts other) {
        return new LoadCounts(
                sent + other.sent,
                acknowledged + other.acknowledged,
                refused + other.refused,
                delivered + other.delivered,
                skipped + other.skipped,
                disconnects + other.disconnects,
                failed + other.failed,
                Math.max(lastDelivery, other.lastDelivery));
    }
}
