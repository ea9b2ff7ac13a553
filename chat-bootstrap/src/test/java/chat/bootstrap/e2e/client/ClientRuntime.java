package chat.bootstrap.e2e.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

/** The threads that all clients of a test share. */
public final class ClientRuntime implements AutoCloseable {
    private static final ThreadFactory DAEMONS = work -> {
        Thread thread = new Thread(work, "client");
        thread.setDaemon(true);
        return thread;
    };

    private final ExecutorService pool = Executors.newFixedThreadPool(8, DAEMONS);
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, DAEMONS);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(pool)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public HttpClient http() {
        return http;
    }

    public ScheduledExecutorService timer() {
        return timer;
    }

    @Override
    public void close() {
        timer.shutdownNow();
        pool.shutdownNow();
    }
}
