package chat.bootstrap.e2e.history;

import java.util.concurrent.TimeUnit;

/** Shortens a history that violates an invariant, as long as it still does. */
final class Shrinker {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Shrinker() {}

    static History shortest(History violations, Runner runner) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        History shortest = violations;
        for (int i = violations.steps().size() - 1; i >= 0 && System.nanoTime() < end; i--) {
            History shorter = shortest.without(i);
            if (!runner.violations(shorter).isEmpty()) {
                shortest = shorter;
            }
        }
        return shortest;
    }
}
