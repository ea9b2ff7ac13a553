package chat.adapter.websocket.connection;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Closes one connection: queues the server's close frame once, answers the client's Close, and knows when both are
 * exchanged. Takes no lock: {@link ConnectionState} changes atomically, and whoever moves it out of the open states
 * reports that the connection is closing. Thread-safe.
 */
final class ClosingHandshake {
    private static final int NO_ANSWER = 0;
    private static final int NORMAL = 1_000;

    private final Connection connection;
    private final WriteQueue queue;
    private final Connection.LifecycleListener listener;
    private final AtomicReference<ConnectionState> state = new AtomicReference<>(ConnectionState.OPEN);
    private volatile int closeCode = SocketCounters.NO_CODE;
    private volatile int answer = NO_ANSWER;
    private volatile boolean closedByServer;
    private volatile @Nullable Executor inbound;

    ClosingHandshake(Connection connection, WriteQueue queue, Connection.LifecycleListener listener) {
        this.connection = connection;
        this.queue = queue;
        this.listener = listener;
    }

    ConnectionState state() {
        return Objects.requireNonNull(state.get());
    }

    /** The code it was closed with; 1006 while it is open, and if it ended without a close frame from the client. */
    int closeCode() {
        return closeCode;
    }

    /** True if the server closed the connection on its own account, not in answer to the client's Close. */
    boolean isClosedByServer() {
        return closedByServer;
    }

    /** True if the client's Close is to be answered after the frames received before it. */
    boolean isAnswerPending() {
        return answer != NO_ANSWER && state().isOpen();
    }

    /** Sets what runs a task after all frames received before it are handled. */
    void receivesThrough(Executor executor) {
        inbound = executor;
    }

    /**
     * Queues the server's close frame, unless the connection is not open. Does not write.
     *
     * @param discardQueued true to drop the frames queued before
     */
    void begin(CloseCode code, boolean discardQueued) {
        closedByServer = true;
        begin(code.number(), ControlFrames.close(code), discardQueued);
    }

    private void begin(int code, FrameBatch closing, boolean discardQueued) {
        if (state.getAndUpdate(ConnectionState::closeQueued).isOpen()) {
            closeCode = code;
            queue.seal(closing, discardQueued);
            listener.onClosing(connection);
        }
    }

    /** Handles the Close that Tyrus wrote: an answer to the client's Close, or one to an invalid frame. */
    void echo(int code) {
        ConnectionState current = state();
        if (!current.isOpen()) {
            return;
        }
        if (current != ConnectionState.CLOSE_RECEIVED) {
            closedByServer = true;
            send(code);
            return;
        }
        answerInOrder(code);
    }

    /** Answers the end of the client's side as if it were a Close. */
    void answerEnd() {
        if (state() == ConnectionState.CLOSE_RECEIVED) {
            answerInOrder(SocketCounters.NO_CODE);
        }
    }

    private void answerInOrder(int code) {
        answer = code;
        Executor executor = inbound;
        if (executor == null) {
            sendAnswer();
        } else {
            executor.execute(this::sendAnswer);
        }
    }

    /** Answers the client's Close, if it is to be answered. */
    void sendAnswer() {
        int code = answer;
        if (code != NO_ANSWER) {
            send(code);
        }
    }

    private void send(int code) {
        int sent = code == SocketCounters.NO_CODE ? NORMAL : code;
        begin(code, ControlFrames.close(sent), false);
        queue.flush();
    }

    /**
     * The client's close frame is received.
     *
     * @return true if both close frames are exchanged
     */
    boolean closeReceived() {
        return state.updateAndGet(ConnectionState::closeReceived) == ConnectionState.CLOSED_BOTH;
    }

    /**
     * The server's close frame is written.
     *
     * @return true if both close frames are exchanged
     */
    boolean closeWritten() {
        ConnectionState reached = state.updateAndGet(ConnectionState::closeWritten);
        listener.onCloseSent(connection);
        return reached == ConnectionState.CLOSED_BOTH;
    }

    /** The TCP connection is gone. May be called more than once. */
    void disconnected() {
        ConnectionState before = state.getAndSet(ConnectionState.ENDED);
        queue.discard();
        if (before.isOpen()) {
            listener.onClosing(connection);
        }
        listener.onCloseSent(connection);
        listener.onDisconnected(connection);
    }
}
