package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is written to one socket: one write at a time, by whoever has something to say when nobody else is writing; what
 * comes meanwhile waits, and goes out in one write when the last is done. It holds its lock for a few instructions only,
 * never while it writes.
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

    /** Whom it tells what became of the last frame. */
    interface WriteListener {

        /** All is written, the closing frame too. */
        void onCloseWritten();

        /** A write failed; nothing more will be written. */
        void onWriteFailed();
    }

    WriteQueue(Writer writer, QueueLimit limit, WriteListener listener) {
        this.writer = writer;
        this.listener = listener;
        this.pending = new PendingFrames(limit);
    }

    /** From now on all waits, until {@link #release}. To be called before anything is offered. */
    synchronized void hold() {
        held = true;
        writing = true;
    }

    /** Writes these frames, and then what has waited for them. */
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

    /** Takes frames to be written, now or later; false if there is no room for them. A sealed outbox drops them. */
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

    /** Takes frames as {@link #offer} does, but only while less waits than half of what may; else false. */
    boolean offerIfBelowHalf(FrameBatch batch) {
        synchronized (this) {
            if (!sealed && !pending.isBelowHalf()) {
                return false;
            }
        }
        return offer(batch);
    }

    /** Takes frames as {@link #offer} does, but leaves the writing to {@link #flush} or who comes next. */
    synchronized boolean enqueue(FrameBatch batch) {
        return sealed || pending.offer(batch);
    }

    /** Takes frames that do not count against the bound, and tells when they are written; one batch at a time. */
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

    /** Drops what waits and all that is still offered: nobody can read it any more. */
    synchronized void discard() {
        sealed = true;
        pending.clear();
    }

    synchronized int queuedFrames() {
        return pending.frames();
    }

    /** Takes the closing frame, after which nothing follows; it waits until {@link #flush} or the write in hand. */
    synchronized void seal(FrameBatch closing, boolean dropWaiting) {
        if (!sealed) {
            sealed = true;
            if (dropWaiting) {
                pending.clear();
            }
            pending.addUnbounded(closing);
        }
    }

    /** Writes what waits, unless somebody is writing, or it is held and there is more to come. */
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

    // A completion that comes while the writer is called only leaves a note, or each would call the next, ever deeper.
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
