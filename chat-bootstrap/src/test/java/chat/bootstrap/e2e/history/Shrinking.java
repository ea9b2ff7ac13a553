package chat.bootstrap.e2e.history;

import java.util.concurrent.TimeUnit;

/** Makes a history that breaks something shorter, as long as it still does. */
final class Shrinking {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private Shrinking() {}

    static History shortest(History broken, Play play) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        History shortest = broken;
        for (int i = broken.steps().size() - 1; i >= 0 && System.nanoTime() < end; i--) {
            History shorter = shortest.without(i);
            if (!play.broken(shorter).isEmpty()) {
                shortest = shorter;
            }
        }
        return shortest;
    }
}
