package chat.bootstrap.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.IOEvent;
import org.glassfish.grizzly.IOStrategy;
import org.glassfish.grizzly.Transport;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * Handles the bytes of open sockets on the selector threads, because handling a frame never waits: a hand-over to another
 * thread, and arming the selector again, would cost more than the frame. HTTP stays on worker threads: a response may
 * be finished by another thread before Grizzly has suspended its request, and a selector thread would then never read
 * the connection again.
 */
@SuppressWarnings("rawtypes") // as in the interface
final class SocketIoStrategy implements IOStrategy {
    private final IOStrategy sockets = SameThreadIOStrategy.getInstance();
    private final IOStrategy http = WorkerThreadIOStrategy.getInstance();

    private IOStrategy of(Connection<?> connection) {
        return connection.getProcessor() instanceof SocketProcessor ? sockets : http;
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event) throws IOException {
        return of(connection).executeIoEvent(connection, event);
    }

    @Override
    public boolean executeIoEvent(Connection connection, IOEvent event, boolean enabled) throws IOException {
        return of(connection).executeIoEvent(connection, event, enabled);
    }

    @Override
    public Executor getThreadPoolFor(Connection connection, IOEvent event) {
        return of(connection).getThreadPoolFor(connection, event);
    }

    @Override
    public ThreadPoolConfig createDefaultWorkerPoolConfig(Transport transport) {
        return http.createDefaultWorkerPoolConfig(transport);
    }
}
