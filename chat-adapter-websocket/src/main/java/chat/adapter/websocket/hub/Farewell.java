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
}
