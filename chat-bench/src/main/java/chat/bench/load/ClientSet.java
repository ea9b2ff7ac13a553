package chat.bench.load;

import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The virtual clients of a scenario. Thread-safe. */
public final class ClientSet {
    /** Connections that are opened at the same time, where a scenario has no reason to open more. */
    public static final int USUAL_PARALLELISM = 64;

    private static final long PATIENCE_SECONDS = 60;
    private static final String NO_ANSWER = "The server does not answer new connections.";

    private final List<VirtualClient> clients;

    /** @param clients at least one */
    public ClientSet(List<VirtualClient> clients) {
        this.clients = List.copyOf(clients);
    }

    /** Returns the clients. */
    public List<VirtualClient> all() {
        return clients;
    }

    /**
     * Opens the connections of all clients and waits until they are up to date. Those that the server asks to come back
     * later do so after a second.
     *
     * @param parallelism number of handshakes at the same time
     * @return how often the server asked to come back later
     * @throws BenchmarkException if a connection is refused
     */
    public int open(int parallelism) throws InterruptedException {
        int deferred = 0;
        List<VirtualClient> waiting = openOnce(clients, parallelism);
        while (!waiting.isEmpty()) {
            deferred += waiting.size();
            TimeUnit.SECONDS.sleep(1);
            waiting = openOnce(waiting, parallelism);
        }
        return deferred;
    }

    /** Ends all connections at once, as when a network fails. */
    public void drop() throws InterruptedException {
        for (VirtualClient client : clients) {
            client.worker().loop().execute(client::drop);
        }
        for (Worker worker : clients.stream().map(VirtualClient::worker).collect(Collectors.toSet())) {
            worker.loop().call(() -> true);
        }
    }

    private static List<VirtualClient> openOnce(List<VirtualClient> some, int parallelism) throws InterruptedException {
        Semaphore free = new Semaphore(parallelism);
        List<CompletableFuture<Void>> opened = new ArrayList<>();
        for (VirtualClient client : some) {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ConnectionFailedException(NO_ANSWER, null);
            }
            opened.add(client.open().whenComplete((done, failure) -> free.release()));
        }
        List<VirtualClient> deferred = new ArrayList<>();
        for (int i = 0; i < opened.size(); i++) {
            if (!isOpen(opened.get(i))) {
                deferred.add(some.get(i));
            }
        }
        return deferred;
    }

    private static boolean isOpen(CompletableFuture<Void> opened) throws InterruptedException {
        try {
            opened.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            if (cause instanceof RefusedException refused && refused.isTemporary()) {
                return false;
            }
            String message = cause.getMessage() + ".";
            throw cause instanceof RefusedException refused && refused.isConnectionFailure()
                    ? new ConnectionFailedException(message, e)
                    : new BenchmarkException(message, e);
        } catch (TimeoutException e) {
            throw new ConnectionFailedException(NO_ANSWER, e);
        }
    }
}
