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
 * Handles the frames of one client in order, on a pool. Stops reading from the client while too much is queued, so that
 * no frame is lost and the queue holds at most the limit plus the bytes already read. Thread-safe.
 */
final class InboundQueue {
    private static final Logger LOG = LoggerFactory.getLogger(InboundQueue.class);

    private final Connection connection;
    private final QueueLimit limit;
    private final SerialExecutor<InboundTask> executor;
    private int frames;
    private int bytes;
    private boolean paused;

    /** Work for the client, with the size of the frame that caused it. */
    private record InboundTask(int size, Runnable work) {}

    InboundQueue(Connection connection, QueueLimit limit, Executor pool) {
        this.connection = connection;
        this.limit = limit;
        this.executor = new SerialExecutor<>(connection, pool, this::runNext);
    }

    /**
     * Queues work. Never blocks. Once the server has closed the connection, queued work is skipped; after a Close from
     * the client it still runs. If the work throws, the connection is closed with 1011.
     */
    void enqueue(int size, Runnable work) {
        onQueued(size);
        executor.add(new InboundTask(size, work));
    }

    private void runNext(Queue<InboundTask> tasks) {
        InboundTask task = tasks.poll();
        if (task == null) {
            return;
        }
        try {
            handle(task);
        } catch (Throwable fault) {
            connection.close(CloseCode.INTERNAL);
            LOG.error("A frame of the {} could not be handled", connection, fault);
        }
    }

    private void handle(InboundTask task) {
        try {
            if (connection.handlesFrames()) {
                task.work().run();
            }
        } finally {
            if (shouldResume(task.size())) {
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

    private synchronized boolean shouldResume(int size) {
        frames--;
        bytes -= size;
        if (paused && frames <= limit.frames() / 2 && bytes <= limit.bytes() / 2) {
            paused = false;
            return true;
        }
        return false;
    }

    // Resuming handles the held-back bytes on this thread, without a lock. These may fill the queue and pause reading
    // again; the resumption could then override that pause, so it is repeated.
    private void resume() {
        connection.resumeReading();
        synchronized (this) {
            if (paused) {
                connection.pauseReading();
            }
        }
    }
}
