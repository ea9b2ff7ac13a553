package chat.adapter.websocket.protocol;

import chat.adapter.websocket.connection.CloseCode;
import chat.adapter.websocket.connection.Connection;
import chat.adapter.websocket.connection.QueueLimit;
import chat.adapter.websocket.connection.SerialExecutor;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles the frames of one client in order, each when the one before is finished. The thread that received a frame
 * starts it, if none is before it; a pool starts the others. Stops reading from the client while too much is queued, so
 * that no frame is lost and the queue holds at most the limit plus the bytes already read. Thread-safe.
 */
final class InboundQueue {
    private static final Logger LOG = LoggerFactory.getLogger(InboundQueue.class);
    private static final CompletableFuture<?> FINISHED = CompletableFuture.completedFuture(null);

    private final Connection connection;
    private final QueueLimit limit;
    private final SerialExecutor<Runnable> pool;
    private @Nullable ArrayDeque<InboundTask> waiting;
    private int frames;
    private int bytes;
    private boolean paused;

    /** The handling of one frame. */
    @FunctionalInterface
    interface FrameWork {
        /**
         * Starts the work. Never blocks, except if {@code blocking} runs tasks on the calling thread.
         *
         * @param blocking runs what waits for something
         * @return completes when the work is finished, on any thread
         */
        CompletableFuture<?> start(Executor blocking);
    }

    /** Work for the client, with the size of the frame that caused it. */
    private record InboundTask(int size, FrameWork work) {}

    InboundQueue(Connection connection, QueueLimit limit, Executor pool) {
        this.connection = connection;
        this.limit = limit;
        this.pool = new SerialExecutor<>(connection, pool, InboundQueue::runNext);
    }

    private static void runNext(Queue<Runnable> tasks) {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
    }

    /** Queues work that waits for something. */
    void enqueue(int size, Runnable work) {
        enqueue(size, blocking -> CompletableFuture.runAsync(() -> runIfHandled(work), blocking));
    }

    private void runIfHandled(Runnable work) {
        if (connection.handlesFrames()) {
            work.run();
        }
    }

    /**
     * Queues work. Never blocks. Once the server has closed the connection, queued work is skipped; after a Close from
     * the client it still runs. If the work fails, the connection is closed with 1011.
     */
    void enqueue(int size, FrameWork work) {
        InboundTask task = new InboundTask(size, work);
        if (isFirst(task)) {
            start(task, pool::add, false);
        } else {
            pool.retryRejected();
        }
    }

    private synchronized boolean isFirst(InboundTask task) {
        frames++;
        bytes += task.size();
        if (!paused && (frames >= limit.frames() || bytes >= limit.bytes())) {
            paused = true;
            connection.pauseReading();
        }
        if (frames == 1) {
            return true;
        }
        ArrayDeque<InboundTask> queue = waiting;
        if (queue == null) {
            queue = new ArrayDeque<>();
            waiting = queue;
        }
        queue.add(task);
        return false;
    }

    private void start(InboundTask task, Executor blocking, boolean onPool) {
        CompletableFuture<?> finished;
        try {
            finished = connection.handlesFrames() ? task.work().start(blocking) : FINISHED;
        } catch (Throwable fault) {
            finished = CompletableFuture.failedFuture(fault);
        }
        Executor here = onPool && finished.isDone() ? Runnable::run : pool::add;
        CompletableFuture<?> unused = finished.whenComplete((result, fault) -> finish(task, fault, here));
    }

    // May run on the thread that commits, which must neither read nor write: a thread of the pool goes on.
    private void finish(InboundTask task, @Nullable Throwable fault, Executor here) {
        boolean resumes;
        boolean more;
        synchronized (this) {
            resumes = removeAndCheckResume(task.size());
            more = frames > 0;
        }
        if (fault != null || resumes) {
            here.execute(() -> closeOrResume(fault, resumes));
        }
        if (more) {
            pool.add(this::startNext);
        }
    }

    private void startNext() {
        InboundTask next;
        synchronized (this) {
            ArrayDeque<InboundTask> queue = Objects.requireNonNull(waiting);
            next = queue.remove();
            waiting = queue.isEmpty() ? null : queue;
        }
        start(next, Runnable::run, true);
    }

    private boolean removeAndCheckResume(int size) {
        frames--;
        bytes -= size;
        boolean resumes = paused && frames <= limit.frames() / 2 && bytes <= limit.bytes() / 2;
        paused &= !resumes;
        return resumes;
    }

    private void closeOrResume(@Nullable Throwable fault, boolean resumes) {
        if (fault != null) {
            connection.close(CloseCode.INTERNAL);
            LOG.error("A frame of the {} could not be handled", connection, fault);
        }
        if (resumes) {
            resume();
        }
    }

    // Called without a lock: bytes that are read at once may fill the queue and pause reading again. The resumption
    // could then override that pause, so it is repeated.
    private void resume() {
        connection.resumeReading();
        synchronized (this) {
            if (paused) {
                connection.pauseReading();
            }
        }
    }
}
