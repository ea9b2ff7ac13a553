package chat.adapter.websocket.connection;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * One socket, from the upgrade until the TCP connection is gone. It is open until the server closes it, or has handled
 * all frames before the client's Close; from then on it says nothing but its closing frame, and nobody finds it any more.
 * What it received is dropped only when the server closes it. Thread-safe.
 */
public final class Connection implements WriteQueue.WriteListener {

    /** Who wants to know what becomes of connections. */
    public interface LifecycleListener {

        /** It is no longer open; told once, on the thread that closes it, before its closing frame is written. */
        void onClosing(Connection connection);

        /** Its closing frame is written, or never will be; may be told again. */
        void onCloseSent(Connection connection);

        /** Frames were left out that nobody misses, as too much waits for it. */
        void onFrameDropped(Connection connection);

        /** Its TCP connection is gone. */
        void onDisconnected(Connection connection);
    }

    /** How far a connection has come in its life. */
    private enum Phase {
        OPEN,
        CLOSING,
        ENDED
    }

    private static final int NOT_CLOSED = 0;

    private final ConnectionIdentity identity;
    private final Writer writer;
    private final Transport transport;
    private final LifecycleListener listener;
    private final WriteQueue queue;
    private final LivenessCounters liveness = new LivenessCounters();
    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.OPEN);
    private volatile int closeCode = SocketCounters.NO_CODE;
    private volatile @Nullable Executor inbound;
    private volatile int closeAnswer = NOT_CLOSED;
    private volatile boolean closedHere;
    private volatile boolean readingPaused;
    private volatile boolean peerCloseReceived;
    private volatile boolean closeWritten;

    public Connection(
            ConnectionIdentity identity,
            Writer writer,
            Transport transport,
            QueueLimit limit,
            LifecycleListener watcher) {
        this.identity = identity;
        this.writer = writer;
        this.transport = transport;
        this.listener = watcher;
        this.queue = new WriteQueue(writer, limit, this);
    }

    public ConnectionIdentity identity() {
        return identity;
    }

    /** Reads nothing more from the client once the bytes in hand are handled; it is not silent meanwhile. Never waits. */
    public void pauseReading() {
        readingPaused = true;
        transport.pauseReading();
    }

    /** Reads on, and handles on this thread what was held back. */
    public void resumeReading() {
        readingPaused = false;
        liveness.recordActivity();
        transport.resumeReading();
    }

    /** Whether the server reads nothing from the client, so that its silence means nothing. */
    public boolean isReadingPaused() {
        return readingPaused;
    }

    /** How it has been heard of lately. */
    public LivenessCounters liveness() {
        return liveness;
    }

    /** How many frames wait to be written. */
    public int queuedFrames() {
        return queue.queuedFrames();
    }

    /** With which code it was closed; 1006 while it is open, and for one that ended without a word. */
    public int closeCode() {
        return closeCode;
    }

    /** Whether it may still say something: neither closed by the server nor gone. */
    public boolean isOpen() {
        return phase.get() == Phase.OPEN;
    }

    /**
     * Whether frames that were received are still to be handled: not any more once the server closed it, but also after
     * the client did, or its TCP connection is gone.
     */
    public boolean handlesFrames() {
        return !closedHere;
    }

    /** Whether the client sent a Close that is not answered yet, because frames before it are still being handled. */
    public boolean isDraining() {
        return closeAnswer != NOT_CLOSED && isOpen();
    }

    /**
     * Sets the queue that handles the frames of this socket in order.
     *
     * @param queue runs a task after all frames received before
     */
    public void receivesThrough(Executor queue) {
        inbound = queue;
    }

    /** Lets all that is sent wait for {@link #release}; to be called before anybody can find it. */
    public void hold() {
        queue.hold();
    }

    /** Sends its first frame, and then what has waited for it. */
    public void release(FrameBatch first) {
        queue.release(first);
    }

    /** Sends frames as {@link #send} does, but leaves the writing to {@link #flush}: for those who must not write. */
    public void enqueue(FrameBatch batch) {
        if (!queue.enqueue(batch)) {
            beginClose(CloseCode.SLOW_CONSUMER, true);
        }
    }

    /**
     * Sends frames of which there is more where they came from: they do not count as waiting, and the rest is to be
     * sent when these are written. Never, if the connection closes before.
     *
     * @param whenWritten called by the thread that wrote, so it must only hand over
     */
    public void sendPaced(FrameBatch batch, Runnable whenWritten) {
        queue.offerPaced(batch, whenWritten);
    }

    /** Sends frames, now or as soon as it can; closes a reader for whom too much waits already. Never waits. */
    public void send(FrameBatch batch) {
        if (!queue.offer(batch)) {
            beginClose(CloseCode.SLOW_CONSUMER, true);
            flush();
        }
    }

    /** Sends frames that nobody misses, unless half of what may wait does already; false, and nothing sent, then. */
    public boolean sendEphemeral(FrameBatch batch) {
        boolean taken = queue.offerIfBelowHalf(batch);
        if (!taken) {
            listener.onFrameDropped(this);
        }
        return taken;
    }

    /** Closes it; what was sent before goes out first. */
    public void close(CloseCode code) {
        beginClose(code);
        flush();
    }

    /**
     * Sends Tyrus' Close. If it answers the client's, it goes out after all frames received before were handled, or at
     * {@link #completeClose}; if it is about a broken frame, at once. Never waits.
     *
     * @param code of the Close
     */
    public void echoClose(int code) {
        if (!isOpen()) {
            return;
        }
        if (!peerCloseReceived) {
            closedHere = true;
            shut(code);
            return;
        }
        closeAnswer = code;
        Executor queue = inbound;
        if (queue == null) {
            completeClose();
        } else {
            queue.execute(this::completeClose);
        }
    }

    /** Answers the client's Close now, even if frames before it are still being handled; nothing if there was none. */
    public void completeClose() {
        int code = closeAnswer;
        if (code != NOT_CLOSED) {
            shut(code);
        }
    }

    private void shut(int code) {
        seal(code, ControlFrames.close(code), false);
        flush();
    }

    /** Closes it without writing anything yet: for those who must not do so themselves. {@link #flush} ends it. */
    public void beginClose(CloseCode code) {
        beginClose(code, false);
    }

    private void beginClose(CloseCode code, boolean dropWaiting) {
        closedHere = true;
        seal(code.number(), ControlFrames.close(code), dropWaiting);
    }

    private void seal(int code, FrameBatch closing, boolean dropWaiting) {
        if (phase.compareAndSet(Phase.OPEN, Phase.CLOSING)) {
            closeCode = code;
            queue.seal(closing, dropWaiting);
            listener.onClosing(this);
        }
    }

    /** Writes the closing frame, if there is one that nobody writes yet. */
    public void flush() {
        queue.flush();
    }

    /** Whether its closing frame is on its way, or never will be. */
    public boolean isCloseSent() {
        return closeWritten || phase.get() == Phase.ENDED;
    }

    /** The client's closing frame is here: when ours is written, the connection has no more use. */
    public void peerCloseReceived() {
        peerCloseReceived = true;
        closeIfBothClosed();
    }

    /** The TCP connection is gone. Frames that were received before are still handled, but no longer answered. */
    public void disconnected() {
        Phase before = phase.getAndSet(Phase.ENDED);
        queue.discard();
        if (before == Phase.OPEN) {
            listener.onClosing(this);
        }
        listener.onCloseSent(this);
        listener.onDisconnected(this);
    }

    /** Ends its TCP connection at once. */
    public void terminate() {
        disconnected();
        transport.terminate();
    }

    @Override
    public void onCloseWritten() {
        closeWritten = true;
        listener.onCloseSent(this);
        closeIfBothClosed();
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

    private void closeIfBothClosed() {
        if (peerCloseReceived && closeWritten) {
            try {
                writer.close();
            } catch (IOException alreadyGone) {
                transport.terminate();
            }
        }
    }
}
