package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the frames of one connection, one write at a time. A caller writes on its own thread if no write is in
 * progress; otherwise its frames are queued and go out together in the next write. The lock is held for a few
 * instructions only, never during a write. Thread-safe.
 */
final class WriteQueue extends CompletionHandler<ByteBuffer> {
    private static final Logger LOG = LoggerFactory.getLogger(WriteQueue.class);

    private final Writer writer;
    private final WriteListener listener;
    private final PendingFrames pending;
    private boolean writing;
    private boolean held;
    private boolean insideWrite;
    private boolean completedInsideWrite;
    private @Nullable Runnable onWritten;
    private volatile boolean sealed;

    /** Receives the outcome of the last write. */
    interface WriteListener {

        /** All frames are written, including the close frame. */
        void onCloseWritten();

        /** A write failed; nothing more will be written. */
        void onWriteFailed();
    }

    WriteQueue(Writer writer, QueueLimit limit, WriteListener listener) {
        this.writer = writer;
        this.listener = listener;
        this.pending = new PendingFrames(limit);
    }

    /** Queues all frames until {@link #release}. Call it before any frame is offered. */
    synchronized void hold() {
        held = true;
        writing = true;
    }

    /** Writes these frames, then those queued since {@link #hold}. */
    void release(FrameBatch first) {
        synchronized (this) {
            if (held && !sealed) {
                held = false;
                writing = false;
                pending.addFirst(first);
            }
        }
        flush();
    }

    /**
     * Writes frames now or queues them. A sealed queue drops them.
     *
     * @return false if the queue is full
     */
    boolean offer(FrameBatch batch) {
        ByteBuffer next;
        synchronized (this) {
            if (sealed) {
                return true;
            }
            if (writing || !pending.isEmpty()) {
                boolean taken = pending.offer(batch);
                if (writing || !taken) {
                    return taken;
                }
                next = nextWrite();
            } else {
                beginWrite();
                next = batch.bytes().duplicate();
            }
        }
        write(next);
        return true;
    }

    /**
     * Writes or queues frames as {@link #offer} does, but only if at most half of the limit is used.
     *
     * @return false if the frames were not accepted
     */
    boolean offerIfBelowHalf(FrameBatch batch) {
        synchronized (this) {
            if (!sealed && !pending.isBelowHalf()) {
                return false;
            }
        }
        return offer(batch);
    }

    /**
     * Queues frames as {@link #offer} does, but leaves writing to {@link #flush} or the next caller.
     *
     * @return false if the queue is full
     */
    synchronized boolean enqueue(FrameBatch batch) {
        return sealed || pending.offer(batch);
    }

    /**
     * Writes or queues frames that do not count towards the limit; one such batch at a time.
     *
     * @param onWritten called when the frames are written
     */
    void offerPaced(FrameBatch batch, Runnable onWritten) {
        ByteBuffer next;
        synchronized (this) {
            if (sealed) {
                return;
            }
            pending.addUnbounded(batch, onWritten);
            if (writing) {
                return;
            }
            next = nextWrite();
        }
        write(next);
    }

    /** Drops all queued frames and all that are offered later: the connection is gone. */
    synchronized void discard() {
        sealed = true;
        pending.clear();
    }

    synchronized int queuedFrames() {
        return pending.frames();
    }

    /**
     * Queues the close frame and accepts no frame after it; {@link #flush} or the end of the current write sends it.
     *
     * @param dropWaiting true to drop the frames queued before
     */
    synchronized void seal(FrameBatch closing, boolean dropWaiting) {
        if (!sealed) {
            sealed = true;
            if (dropWaiting) {
                pending.clear();
            }
            pending.addUnbounded(closing);
        }
    }

    /** Writes the queued frames, unless a write is in progress, or the queue is held and not sealed. */
    void flush() {
        ByteBuffer next;
        synchronized (this) {
            if (writing && !(held && sealed)) {
                return;
            }
            held = false;
            next = nextWrite();
        }
        write(next);
    }

    @Override
    public void completed(ByteBuffer written) {
        Runnable callback;
        ByteBuffer next;
        synchronized (this) {
            if (insideWrite) {
                completedInsideWrite = true;
                return;
            }
            callback = onWritten;
            next = nextWrite();
        }
        write(next);
        runCallback(callback);
    }

    private static void runCallback(@Nullable Runnable callback) {
        if (callback != null) {
            callback.run();
        }
    }

    @Override
    public void failed(Throwable cause) {
        synchronized (this) {
            sealed = true;
            pending.clear();
        }
        listener.onWriteFailed();
    }

    @Override
    public void cancelled() {
        failed(new IllegalStateException("cancelled"));
    }

    // A completion during the call of the writer only sets a flag; starting the next write there would recurse without
    // bound.
    private void write(@Nullable ByteBuffer first) {
        ByteBuffer next = first;
        while (next != null) {
            try {
                writer.write(next, this);
            } catch (Throwable fault) {
                if (fault instanceof Error) {
                    LOG.error("A write failed, and the connection is cut", fault);
                }
                failed(fault);
                return;
            }
            Runnable callback;
            synchronized (this) {
                insideWrite = false;
                if (!completedInsideWrite) {
                    return;
                }
                callback = onWritten;
                next = nextWrite();
            }
            runCallback(callback);
        }
        if (sealed) {
            notifyIfClosed();
        }
    }

    private void notifyIfClosed() {
        boolean done;
        synchronized (this) {
            done = sealed && !writing && pending.isEmpty();
        }
        if (done) {
            listener.onCloseWritten();
        }
    }

    private @Nullable ByteBuffer nextWrite() {
        onWritten = null;
        if (pending.isEmpty()) {
            writing = false;
            return null;
        }
        beginWrite();
        PendingFrames.PendingWrite pendingWrite = pending.drain();
        onWritten = pendingWrite.onWritten();
        return pendingWrite.bytes();
    }

    private void beginWrite() {
        writing = true;
        insideWrite = true;
        completedInsideWrite = false;
    }
}
