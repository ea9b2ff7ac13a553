package chat.bench.load;

import chat.bench.server.BenchmarkException;
import chat.bench.server.ConnectionFailedException;
import chat.bench.websocket.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    // Longer than a client follows a busy server.
    private static final long PATIENCE_SECONDS = ReconnectPolicy.MAX_BUSY_SECONDS + 30;

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
     * Opens the connections of all clients and waits until they are up to date. Each of those that the server asks to
     * come back later does so, independently of the others.
     *
     * @param parallelism number of clients that connect at the same time
     * @return how often the server asked a client to come back later
     * @throws BenchmarkException if a connection is refused, or the load generator fails
     */
    public int open(int parallelism) throws InterruptedException {
        Semaphore free = new Semaphore(parallelism);
        List<CompletableFuture<Integer>> opened = new ArrayList<>();
        for (VirtualClient client : clients) {
            await(() -> free.tryAcquire(1, TimeUnit.SECONDS));
            opened.add(client.open().whenComplete((times, failure) -> free.release()));
        }
        int deferred = 0;
        for (CompletableFuture<Integer> one : opened) {
            await(() -> isDone(one));
            deferred += one.join();
        }
        return deferred;
    }

    /** Ends all connections at once, as when a network fails. */
    public void drop() throws InterruptedException {
        for (VirtualClient client : clients) {
            client.worker().loop().execute(client::drop);
        }
        checkLoops();
    }

    /** Something that takes time. */
    private interface Progress {
        /** Returns whether it is done, after a second at most. */
        boolean isDone() throws InterruptedException;
    }

    private void await(Progress progress) throws InterruptedException {
        for (int seconds = 0; !progress.isDone(); seconds++) {
            if (seconds == PATIENCE_SECONDS) {
                throw new ConnectionFailedException("The server does not answer new connections.", null);
            }
            checkLoops();
        }
    }

    /** Waits until all threads have done what they were asked to do, and fails if one of them failed. */
    private void checkLoops() throws InterruptedException {
        Set<EventLoop> loops =
                clients.stream().map(client -> client.worker().loop()).collect(Collectors.toSet());
        for (EventLoop loop : loops) {
            loop.call(() -> true);
        }
    }

    private static boolean isDone(CompletableFuture<Integer> opened) throws InterruptedException {
        try {
            opened.get(1, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            String message = cause.getMessage() + ".";
            throw cause instanceof ConnectionEndedException ended && ended.isConnectionFailure()
                    ? new ConnectionFailedException(message, e)
                    : new BenchmarkException(message, e);
        }
    }
}
