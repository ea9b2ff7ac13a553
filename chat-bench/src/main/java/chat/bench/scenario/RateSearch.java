package chat.bench.scenario;

import java.util.OptionalDouble;

/**
 * Searches the highest rate that a server sustains: it doubles until a rate fails (or halves until one succeeds), and then
 * narrows the gap. Not thread-safe.
 */
final class RateSearch {
    private static final double CLOSE_ENOUGH = 1.15;
    private static final int MAX_HALVINGS = 6;

    private final double first;
    private final double max;
    private double sustained;
    private double failed = Double.POSITIVE_INFINITY;

    /**
     * Creates a search.
     *
     * @param first the rate to begin with
     * @param max the highest rate to try, because a limit of the server forbids more
     */
    RateSearch(double first, double max) {
        this.first = Math.min(first, max);
        this.max = max;
    }

    /** Returns the next rate to try; empty if the search is over. */
    OptionalDouble next() {
        if (sustained == 0) {
            double next = Double.isInfinite(failed) ? first : failed / 2;
            return next < first / (1 << MAX_HALVINGS) ? OptionalDouble.empty() : OptionalDouble.of(next);
        }
        double next = Double.isInfinite(failed) ? Math.min(max, 2 * sustained) : Math.sqrt(sustained * failed);
        boolean isOver = sustained >= max || failed / sustained < CLOSE_ENOUGH;
        return isOver ? OptionalDouble.empty() : OptionalDouble.of(next);
    }

    /** Records what a rate led to. */
    void record(double rate, boolean wasSustained) {
        if (wasSustained) {
            sustained = Math.max(sustained, rate);
        } else {
            failed = Math.min(failed, rate);
        }
    }
}
