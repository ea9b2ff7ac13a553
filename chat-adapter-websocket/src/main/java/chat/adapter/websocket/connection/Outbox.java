package chat.adapter.websocket.connection;

import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.setting.Bound;
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
final class Outbox extends CompletionHandler<ByteBuffer> {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Writer writer;
    private final Owner owner;
    private final Backlog backlog;
    private boolean writing;
    private boolean held;
    private boolean inWriter;
    private boolean doneInWriter;
    private @Nullable Runnable whenWritten;
    private volatile boolean sealed;

    /** Whom it tells what became of the last frame. */
    interface Owner {

        /** All is written, the closing frame too. */
        void written();

        /** A write failed; nothing more will be written. */
        void broken();
    }

    Outbox(Writer writer, Bound bound, Owner owner) {
        this.writer = writer;
        this.owner = owner;
        this.backlog = new Backlog(bound);
    }

    /** From now on all waits, until {@link #release}. To be called before anything is offered. */
    synchronized void hold() {
        held = true;
        writing = true;
    }

    /** Writes these frames, and then what has waited for them. */
    void release(Batch first) {
        synchronized (this) {
            if (held && !sealed) {
                held = false;
                writing = false;
                backlog.forceFirst(first);
            }
        }
        flush();
    }

    /** Takes frames to be written, now or later; false if there is no room for them. A sealed outbox drops them. */
    boolean offer(Batch batch) {
        ByteBuffer next;
        synchronized (this) {
            if (sealed) {
                return true;
            }
            if (writing || !backlog.isEmpty()) {
                boolean taken = backlog.offer(batch);
                if (writing || !taken) {
                    return taken;
                }
                next = next();
            } else {
                begin();
                next = batch.bytes().duplicate();
            }
        }
        write(next);
        return true;
    }

    /** Takes frames as {@link #offer} does, but only while less waits than half of what may; else false. */
    boolean offerIfCalm(Batch batch) {
        synchronized (this) {
            if (!sealed && !backlog.isCalm()) {
                return false;
            }
        }
        return offer(batch);
    }

    /** Takes frames as {@link #offer} does, but leaves the writing to {@link #flush} or who comes next. */
    synchronized boolean enqueue(Batch batch) {
        return sealed || backlog.offer(batch);
    }

    /** Takes frames that do not count against the bound, and tells when they are written; one batch at a time. */
    void offerPaced(Batch batch, Runnable told) {
        ByteBuffer next;
        synchronized (this) {
            if (sealed) {
                return;
            }
            backlog.force(batch, told);
            if (writing) {
                return;
            }
            next = next();
        }
        write(next);
    }

    /** Drops what waits and all that is still offered: nobody can read it any more. */
    synchronized void discard() {
        sealed = true;
        backlog.clear();
    }

    synchronized int waiting() {
        return backlog.frames();
    }

    /** Takes the closing frame, after which nothing follows; it waits until {@link #flush} or the write in hand. */
    synchronized void seal(Batch closing, boolean dropWaiting) {
        if (!sealed) {
            sealed = true;
            if (dropWaiting) {
                backlog.clear();
            }
            backlog.force(closing);
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
            next = next();
        }
        write(next);
    }

    @Override
    public void completed(ByteBuffer written) {
        Runnable paced;
        ByteBuffer next;
        synchronized (this) {
            if (inWriter) {
                doneInWriter = true;
                return;
            }
            paced = whenWritten;
            next = next();
        }
        write(next);
        tell(paced);
    }

    private static void tell(@Nullable Runnable paced) {
        if (paced != null) {
            paced.run();
        }
    }

    @Override
    public void failed(Throwable cause) {
        synchronized (this) {
            sealed = true;
            backlog.clear();
        }
        owner.broken();
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
            Runnable paced;
            synchronized (this) {
                inWriter = false;
                if (!doneInWriter) {
                    return;
                }
                paced = whenWritten;
                next = next();
            }
            tell(paced);
        }
        if (sealed) {
            tellIfDone();
        }
    }

    private void tellIfDone() {
        boolean done;
        synchronized (this) {
            done = sealed && !writing && backlog.isEmpty();
        }
        if (done) {
            owner.written();
        }
    }

    private @Nullable ByteBuffer next() {
        whenWritten = null;
        if (backlog.isEmpty()) {
            writing = false;
            return null;
        }
        begin();
        Backlog.Load load = backlog.drain();
        whenWritten = load.whenWritten();
        return load.bytes();
    }

    private void begin() {
        writing = true;
        inWriter = true;
        doneInWriter = false;
    }
}
