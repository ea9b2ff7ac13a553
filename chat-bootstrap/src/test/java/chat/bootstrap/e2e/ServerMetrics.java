package chat.bootstrap.e2e;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.DoublePredicate;

/**
 * The metrics of a running server.
 *
 * @param server the server
 */
record ServerMetrics(ServerProcess server) {
    private static final int TIMEOUT_SECONDS = 60;

    /** The value of a metric, whose name includes its labels; 0 if there is none yet. */
    double value(String name) {
        String page = TestUser.stranger(server).send("GET", "/metrics", null).body();
        return page.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    /** Waits until a metric has such a value. */
    void await(String name, DoublePredicate wanted) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        double value = value(name);
        while (!wanted.test(value)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(name + " is still " + value);
            }
            LockSupport.parkNanos(1_000_000);
            value = value(name);
        }
    }
}
