package chat.adapter.websocket.connection;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.glassfish.tyrus.spi.Writer;

/**
 * One WebSocket, from the upgrade until its TCP connection is gone. It is open until the server closes it or, after the
 * client's Close, until all frames received before that Close are handled. A connection that is not open sends only its
 * close frame and is no longer registered. Frames already received are dropped only if the server closes the
 * connection. Thread-safe.
 */
public final class Connection implements WriteLoop.WriteListener {

    /** Receives the lifecycle events of connections. */
    public interface LifecycleListener {

        /**
         * The connection is no longer open. Called once, on the thread that closes it, before the close frame is
         * written.
         */
        void onClosing(Connection connection);

        /** The close frame is written or never will be. May be called more than once. */
        void onCloseSent(Connection connection);

        /** An ephemeral batch was dropped because more than half of the queue limit is used. */
        void onFrameDropped(Connection connection);

        /** The TCP connection is gone. May be called more than once. */
        void onDisconnected(Connection connection);
    }

    private final ConnectionIdentity identity;
    private final Writer writer;
    private final Transport transport;
    private final LifecycleListener listener;
    private final WriteQueue queue;
    private final LivenessCounters liveness = new LivenessCounters();
    private final ClosingHandshake closing;
    private volatile boolean readingPaused;

    public Connection(
            ConnectionIdentity identity,
            Writer writer,
            Transport transport,
            QueueLimit limit,
            LifecycleListener listener) {
        this.identity = identity;
        this.writer = writer;
        this.transport = transport;
        this.listener = listener;
        this.queue = new WriteQueue(writer, limit, this);
        this.closing = new ClosingHandshake(this, queue, listener);
    }

    public ConnectionIdentity identity() {
        return identity;
    }

    /**
     * Stops reading from the client once the bytes already read are handled. While paused, the client does not count as
     * silent. Never blocks.
     */
    public void pauseReading() {
        readingPaused = true;
        transport.pauseReading();
    }

    /** Resumes reading. Bytes may be handled before this returns, on any thread. */
    public void resumeReading() {
        readingPaused = false;
        liveness.recordActivity();
        transport.resumeReading();
    }

    /** True if reading is paused, so that the client's silence means nothing. */
    public boolean isReadingPaused() {
        return readingPaused;
    }

    /** The heartbeat counters of this connection. */
    public LivenessCounters liveness() {
        return liveness;
    }

    /** The number of queued frames that count towards the queue limit. */
    public int queuedFrames() {
        return queue.queuedFrames();
    }

    /** The code it was closed with; 1006 while it is open, and if it ended without a close frame from the client. */
    public int closeCode() {
        return closing.closeCode();
    }

    /** True until the close frame is queued or the TCP connection is gone. */
    public boolean isOpen() {
        return closing.state().isOpen();
    }

    /**
     * True if received frames are still to be handled: until the server closes the connection, and also after the
     * client's Close or the loss of the TCP connection.
     */
    public boolean handlesFrames() {
        return !closing.isClosedByServer();
    }

    /** True if the client's Close is not answered yet because frames received before it are still being handled. */
    public boolean isDraining() {
        return closing.isAnswerPending();
    }

    /**
     * Sets the executor that handles the frames of this connection in order.
     *
     * @param queue runs a task after all frames received before it
     */
    public void receivesThrough(Executor queue) {
        closing.receivesThrough(queue);
    }

    /** Queues all frames until {@link #release}. Call it before the connection is registered. */
    public void hold() {
        queue.hold();
    }

    /** Sends the first frame, then the frames queued since {@link #hold}. */
    public void release(FrameBatch first) {
        queue.release(first);
    }

    /** Queues frames as {@link #send} does, but leaves writing to {@link #flush}, for callers that must not write. */
    public void enqueue(FrameBatch batch) {
        if (!queue.enqueue(batch)) {
            closing.begin(CloseCode.SLOW_CONSUMER, true);
        }
    }

    /**
     * Queues one part of a longer sequence, but leaves writing to {@link #flush}. Its frames do not count towards the
     * queue limit; the caller queues the next part when this one is written.
     *
     * @param whenWritten called on the writing thread, so it must only hand work over; never called if the connection
     *     closes first
     */
    public void enqueuePaced(FrameBatch batch, Runnable whenWritten) {
        queue.enqueuePaced(batch, whenWritten);
    }

    /** Sends frames now or as soon as possible; closes the connection with 4401 if its queue is full. Never blocks. */
    public void send(FrameBatch batch) {
        if (!queue.offer(batch)) {
            closing.begin(CloseCode.SLOW_CONSUMER, true);
            flush();
        }
    }

    /**
     * Sends frames that the client can do without, unless more than half of the queue limit is used.
     *
     * @return false if the frames were dropped
     */
    public boolean sendEphemeral(FrameBatch batch) {
        boolean accepted = queue.offerIfBelowHalf(batch);
        if (!accepted) {
            listener.onFrameDropped(this);
        }
        return accepted;
    }

    /** Closes the connection after the frames already queued are written. */
    public void close(CloseCode code) {
        beginClose(code);
        flush();
    }

    /**
     * Sends the Close that Tyrus wrote. The answer to the client's Close is sent after all frames received before it
     * are handled, or at {@link #completeClose}; a Close caused by an invalid frame is sent at once. Never blocks.
     *
     * @param code the close code
     */
    public void echoClose(int code) {
        closing.echo(code);
    }

    /**
     * Answers the client's Close now, even if earlier frames are still being handled; does nothing without such a
     * Close.
     */
    public void completeClose() {
        closing.sendAnswer();
    }

    /** Closes the connection but leaves writing the close frame to {@link #flush}, for callers that must not write. */
    public void beginClose(CloseCode code) {
        closing.begin(code, false);
    }

    /** Writes the queued frames and the close frame, unless a write is in progress. */
    public void flush() {
        queue.flush();
    }

    /** True if the close frame is written or never will be. */
    public boolean isCloseSent() {
        return closing.state().isCloseSent();
    }

    /** The client's close frame has arrived: the TCP connection is closed once the server's close frame is written. */
    public void peerCloseReceived() {
        if (closing.closeReceived()) {
            closeTcp();
        }
    }

    /**
     * The client has ended its side of the TCP connection, usually without a Close, but may still read. The frames
     * received before are handled and answered; then the connection is closed as after a Close.
     */
    public void inputEnded() {
        if (!closing.isAnswerPending()) {
            peerCloseReceived();
            closing.answerEnd();
        }
    }

    /** The TCP connection is gone. Frames received before are still handled, but no longer answered. */
    public void disconnected() {
        closing.disconnected();
    }

    /** Closes the TCP connection at once. */
    public void terminate() {
        try {
            disconnected();
        } finally {
            transport.terminate();
        }
    }

    @Override
    public void onCloseWritten() {
        if (closing.closeWritten()) {
            closeTcp();
        }
    }

    @Override
    public void onWriteFailed() {
        terminate();
    }

    /** For the log. */
    @Override
    public String toString() {
        return "socket of user " + identity.user().id().value()
                + identity.room().map(room -> " in room " + room.value()).orElse("");
    }

    private void closeTcp() {
        try {
            writer.close();
        } catch (IOException alreadyGone) {
            transport.terminate();
        }
    }
}
