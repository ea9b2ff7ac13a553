package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the last word to each of many sockets is written. */
final class ShutdownDrain {
    private final Set<Connection> pending = ConcurrentHashMap.newKeySet();
    private final CountDownLatch remaining;

    ShutdownDrain(Collection<Connection> connections) {
        pending.addAll(connections);
        remaining = new CountDownLatch(pending.size());
    }

    void onCloseSent(Connection connection) {
        if (pending.remove(connection)) {
            remaining.countDown();
        }
    }

    /** Whether all were told in that time. */
    boolean await(Duration timeout) throws InterruptedException {
        pending.stream().filter(Connection::isCloseSent).toList().forEach(this::onCloseSent);
        return remaining.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Spreads those who come back over some seconds, evenly, so that they do not all come at once. */
    static final class RetryDelays {
        private static final long SOONEST_MS = 500;
        private static final long LATEST_MS = 5_000;

        private final int many;
        private int issued;

        RetryDelays(int many) {
            this.many = Math.max(1, many);
        }

        /** When the next one is to come back, in milliseconds from now. */
        long next() {
            return SOONEST_MS + (LATEST_MS - SOONEST_MS) * (issued++ % many) / many;
        }
    }
}
