package chat.adapter.websocket.fanout;

import chat.adapter.websocket.connection.Connection;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits until the close frames of many connections are written. */
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

    /**
     * Waits until all close frames are written.
     *
     * @return false if the timeout expired
     */
    boolean await(Duration timeout) throws InterruptedException {
        pending.stream().filter(Connection::isCloseSent).toList().forEach(this::onCloseSent);
        return remaining.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Spreads reconnecting clients evenly over some seconds. */
    static final class RetryDelays {
        private static final long SOONEST_MS = 500;
        private static final long LATEST_MS = 5_000;

        private final int count;
        private int issued;

        RetryDelays(int count) {
            this.count = Math.max(1, count);
        }

        /** The delay of the next client, in milliseconds from now. */
        long next() {
            return SOONEST_MS + (LATEST_MS - SOONEST_MS) * (issued++ % count) / count;
        }
    }
}
