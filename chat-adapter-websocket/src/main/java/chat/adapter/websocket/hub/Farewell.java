package chat.adapter.websocket.hub;

import chat.adapter.websocket.connection.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the last word to each of many sockets is written. */
final class Farewell {
    private final Set<Connection> awaited = ConcurrentHashMap.newKeySet();
    private final CountDownLatch left;

    Farewell(Collection<Connection> connections) {
        awaited.addAll(connections);
        left = new CountDownLatch(awaited.size());
    }

    void done(Connection connection) {
        if (awaited.remove(connection)) {
            left.countDown();
        }
    }

    /** Whether all were told in that time. */
    boolean await(Duration most) throws InterruptedException {
        awaited.stream().filter(Connection::isDone).toList().forEach(this::done);
        return left.await(most.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Spreads those who come back over some seconds, evenly, so that they do not all come at once. */
    static final class Spread {
        private static final long SOONEST_MS = 500;
        private static final long LATEST_MS = 5_000;

        private final int many;
        private int told;

        Spread(int many) {
            this.many = Math.max(1, many);
        }

        /** When the next one is to come back, in milliseconds from now. */
        long next() {
            return SOONEST_MS + (LATEST_MS - SOONEST_MS) * (told++ % many) / many;
        }
    }
}
