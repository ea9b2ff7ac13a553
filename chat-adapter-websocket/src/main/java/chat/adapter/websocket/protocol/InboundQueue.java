package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SerialExecutor;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one client says, handled in order on a pool. While too much waits, the client is not read from, so that nothing
 * is lost and nothing grows: no more than the bound and what was in hand when it was reached. Thread-safe.
 */
final class InboundQueue {
    private static final Logger LOG = LoggerFactory.getLogger(InboundQueue.class);

    private final Connection connection;
    private final QueueLimit limit;
    private final SerialExecutor<InboundTask> executor;
    private int frames;
    private int bytes;
    private boolean paused;

    /** Something to do for the client, as large as what it said. */
    private record InboundTask(int size, Runnable work) {}

    InboundQueue(Connection connection, QueueLimit limit, Executor pool) {
        this.connection = connection;
        this.limit = limit;
        this.executor = new SerialExecutor<>(connection, pool, this::runNext);
    }

    /**
     * Never waits. Nothing is done any more once the server closed the socket; what the client closed is finished. Work
     * that throws closes the socket with 1011.
     */
    void enqueue(int size, Runnable work) {
        onQueued(size);
        executor.add(new InboundTask(size, work));
    }

    private void runNext(Queue<InboundTask> pieces) {
        InboundTask piece = pieces.poll();
        if (piece == null) {
            return;
        }
        try {
            handle(piece);
        } catch (Throwable fault) {
            connection.close(CloseCode.INTERNAL);
            LOG.error("A frame of the {} could not be handled", connection, fault);
        }
    }

    private void handle(InboundTask piece) {
        try {
            if (connection.handlesFrames()) {
                piece.work().run();
            }
        } finally {
            if (isToBeResumed(piece.size())) {
                resume();
            }
        }
    }

    private synchronized void onQueued(int size) {
        frames++;
        bytes += size;
        if (!paused && (frames >= limit.frames() || bytes >= limit.bytes())) {
            paused = true;
            connection.pauseReading();
        }
    }

    private synchronized boolean isToBeResumed(int size) {
        frames--;
        bytes -= size;
        if (paused && frames <= limit.frames() / 2 && bytes <= limit.bytes() / 2) {
            paused = false;
            return true;
        }
        return false;
    }

    // Resuming handles the bytes that were held back, on this thread and without a lock. More may come meanwhile than
    // may wait, and that pause be overtaken by this resumption.
    private void resume() {
        connection.resumeReading();
        synchronized (this) {
            if (paused) {
                connection.pauseReading();
            }
        }
    }
}
