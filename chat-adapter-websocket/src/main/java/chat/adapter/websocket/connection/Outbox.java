package chat.adapter.websocket.connection;

import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.setting.Bound;
import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;

/**
 * What is written to one socket: one write at a time, by whoever has something to say when nobody else is writing; what
 * comes meanwhile waits, and goes out in one write when the last is done. It holds its lock for a few instructions only,
 * never while it writes.
 */
final class Outbox extends CompletionHandler<ByteBuffer> {
    private final Writer writer;
    private final Owner owner;
    private final Backlog backlog;
    private boolean writing;
    private boolean inWriter;
    private boolean doneInWriter;
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

    /** Takes frames to be written, now or later; false if there is no room for them. A sealed outbox drops them. */
    boolean offer(Batch batch) {
        synchronized (this) {
            if (sealed) {
                return true;
            }
            if (writing) {
                return backlog.offer(batch);
            }
            begin();
        }
        write(batch.bytes().duplicate());
        return true;
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

    /** Writes what waits, unless somebody is writing. */
    void flush() {
        ByteBuffer next;
        synchronized (this) {
            if (writing) {
                return;
            }
            next = next();
        }
        write(next);
    }

    @Override
    public void completed(ByteBuffer written) {
        ByteBuffer next;
        synchronized (this) {
            if (inWriter) {
                doneInWriter = true;
                return;
            }
            next = next();
        }
        write(next);
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
            } catch (RuntimeException fault) {
                failed(fault);
                return;
            }
            synchronized (this) {
                inWriter = false;
                if (!doneInWriter) {
                    return;
                }
                next = next();
            }
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
        if (backlog.isEmpty()) {
            writing = false;
            return null;
        }
        begin();
        return backlog.drain();
    }

    private void begin() {
        writing = true;
        inWriter = true;
        doneInWriter = false;
    }
}
