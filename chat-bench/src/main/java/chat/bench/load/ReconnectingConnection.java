package chat.bench.load;

import chat.bench.websocket.CloseReason;
import chat.bench.websocket.ConnectionListener;
import chat.bench.websocket.WebSocketConnection;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one client. When it is lost, it is opened again at once: without a random delay, so that many clients
 * make a storm. Confined to the thread of its worker.
 */
final class ReconnectingConnection implements ConnectionListener {
    private final Worker worker;
    private final String cookie;
    private final TextHandler handler;
    private CompletableFuture<Integer> caughtUp = new CompletableFuture<>();
    private ReconnectPolicy policy = new ReconnectPolicy(0, 0);
    private @Nullable WebSocketConnection connection;
    private boolean recovering;
    private int deferred;

    /**
     * Creates a connection that is not open.
     *
     * @param cookie the {@code Cookie} of the upgrade request
     * @param handler receives text messages
     */
    ReconnectingConnection(Worker worker, String cookie, TextHandler handler) {
        this.worker = worker;
        this.cookie = cookie;
        this.handler = handler;
    }

    /** Receives text messages. */
    interface TextHandler {
        /** A text message arrived, in UTF-8, in {@code bytes[from, to)}; the bytes are valid only during the call. */
        void onText(byte[] bytes, int from, int to);
    }

    /**
     * Opens it.
     *
     * @param result completes when the client is up to date, with the number of times that the server asked it to come back
     *     later; fails with a {@link ConnectionEndedException}
     */
    void open(CompletableFuture<Integer> result) {
        connect(result, false);
    }

    /** Returns whether the client is up to date, or could not become it, since the connection was opened. */
    boolean isCaughtUp() {
        return caughtUp.isDone();
    }

    /** The client is up to date. */
    void caughtUp() {
        caughtUp.complete(deferred);
    }

    /** Sends a text message; without effect if it is not open. */
    void send(String text) {
        if (connection != null) {
            connection.send(text);
        }
    }

    /** Ends it without a close frame. */
    void drop() {
        if (connection != null) {
            connection.drop();
            connection = null;
        }
    }

    /**
     * Does something after a delay, if the connection is still open then.
     *
     * @param delay in nanoseconds
     * @return false if the client has tried to catch up for too long
     */
    boolean retry(long delay, Runnable task) {
        if (!isCaughtUp() && !policy.permits(delay, worker.loop().now())) {
            return false;
        }
        WebSocketConnection current = connection;
        worker.loop().executeAfter(delay, () -> {
            if (connection == current) {
                task.run();
            }
        });
        return true;
    }

    /**
     * Gives up to catch up.
     *
     * @param why a sentence without its full stop, for people
     */
    void fail(String why) {
        if (isCaughtUp()) {
            worker.recorder().noted(why);
        } else {
            drop();
            giveUp(new ConnectionEndedException(why));
        }
    }

    @Override
    public void onText(byte[] bytes, int from, int to) {
        handler.onText(bytes, from, to);
    }

    @Override
    public void onClosed(CloseReason reason) {
        connection = null;
        if (isCaughtUp()) {
            worker.recorder().disconnected(reason.describe());
            connect(new CompletableFuture<>(), true);
            return;
        }
        OptionalLong delay = policy.delay(reason, worker.loop().now());
        if (delay.isEmpty()) {
            giveUp(new ConnectionEndedException(reason));
            return;
        }
        deferred += reason.isBusy() ? 1 : 0;
        CompletableFuture<Integer> pending = caughtUp;
        worker.loop().executeAfter(delay.getAsLong(), () -> {
            if (caughtUp == pending) {
                connect();
            }
        });
    }

    private void giveUp(ConnectionEndedException failure) {
        if (recovering) {
            worker.recorder().failed(String.valueOf(failure.getMessage()));
        }
        caughtUp.completeExceptionally(failure);
    }

    private void connect(CompletableFuture<Integer> result, boolean isRecovery) {
        caughtUp = result;
        recovering = isRecovery;
        policy = new ReconnectPolicy(isRecovery ? 1 : 0, worker.loop().now());
        deferred = 0;
        connect();
    }

    private void connect() {
        connection = WebSocketConnection.connect(worker.loop(), worker.target(), cookie, this);
    }
}
