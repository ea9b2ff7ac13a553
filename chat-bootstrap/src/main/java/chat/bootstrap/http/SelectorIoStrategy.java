package chat.bootstrap.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.logging.Logger;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.AbstractIOStrategy;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.jspecify.annotations.Nullable;

/**
 * Reads and parses on the selector threads, because neither ever waits: a hand-over to another thread, and arming the
 * selector again, would cost more. What may wait is handed over behind the filters: requests by {@link Dispatcher},
 * handshakes by {@link HandshakeQueue}. Grizzly's strategy for one thread does not read HTTP: it never reads a
 * connection again if another thread answers before Grizzly has suspended the request.
 */
@SuppressWarnings("rawtypes") // as in the superclass
final class SelectorIoStrategy extends AbstractIOStrategy {
    private static final Logger LOG = Grizzly.logger(SelectorIoStrategy.class);

    private final IOStrategy sameThread = SameThreadIOStrategy.getInstance();

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        if (event != IOEvent.READ) {
            return sameThread.executeIoEvent(connection, event, enabled);
        }
        ReadInterest interest = ReadInterest.of(connection);
        if (interest.pauseWhileHandling(connection)) {
            return true;
        }
        // Only now, as the read that has just ended may have opened a socket.
        if (isSocket(connection)) {
            return sameThread.executeIoEvent(connection, event, enabled);
        }
        interest.begin();
        fireIOEvent(connection, event, interest, LOG);
        return true;
    }

    private static boolean isSocket(Connection connection) {
        return connection.getProcessor() instanceof SocketProcessor;
    }

    @Override
    public @Nullable Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return null;
    }

    @Override
    public @Nullable ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return null;
    }
}
