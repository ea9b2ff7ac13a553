package chat.bootstrap.e2e.history;

import java.util.concurrent.TimeUnit;

/** Removes steps from a history as long as the rest still violates an invariant. */
final class Shrinker {
    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Shrinker() {}

    static History shortest(History history, Runner runner) {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        History shortest = history;
        for (int i = history.steps().size() - 1; i >= 0 && System.nanoTime() < end; i--) {
            History shorter = shortest.without(i);
            if (!runner.violations(shorter).isEmpty()) {
                shortest = shorter;
            }
        }
        return shortest;
    }
}
