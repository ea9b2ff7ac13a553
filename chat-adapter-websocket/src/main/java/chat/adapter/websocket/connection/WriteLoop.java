package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.CompletionHandler;
import org.glassfish.tyrus.spi.Writer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Performs the writes of one connection, each after the one before. Takes the monitor of the {@link WriteSchedule} to
 * start a write and after it, never during it. Thread-safe.
 */
final class WriteLoop extends CompletionHandler<ByteBuffer> {
    private static final Logger LOG = LoggerFactory.getLogger(WriteLoop.class);

    private final Writer writer;
    private final WriteSchedule schedule;
    private final WriteListener listener;

    /** Receives the outcome of the last write. */
    interface WriteListener {

        /** All frames are written, including the close frame. May be called more than once. */
        void onCloseWritten();

        /** A write failed; nothing more will be written. */
        void onWriteFailed();
    }

    WriteLoop(Writer writer, WriteSchedule schedule, WriteListener listener) {
        this.writer = writer;
        this.schedule = schedule;
        this.listener = listener;
    }

    // A completion during the call of the writer only changes the state; starting the next write there would recurse
    // without bound.
    /**
     * Performs a write that the schedule has started, and all that may start when it has completed.
     *
     * @param first null if there was nothing to write, so that only the end is to be reported
     */
    void write(@Nullable ByteBuffer first) {
        ByteBuffer next = first;
        while (next != null) {
            try {
                writer.write(next, this);
            } catch (Throwable fault) {
                if (fault instanceof Error) {
                    LOG.error("A write failed; the connection is aborted", fault);
                }
                failed(fault);
                return;
            }
            Runnable callback;
            synchronized (schedule) {
                if (!schedule.callReturned()) {
                    return;
                }
                callback = schedule.onWritten();
                next = schedule.startQueued();
            }
            runCallback(callback);
        }
        if (schedule.isSealed()) {
            notifyIfFinished();
        }
    }

    @Override
    public void completed(ByteBuffer written) {
        Runnable callback;
        ByteBuffer next;
        synchronized (schedule) {
            if (!schedule.complete()) {
                return;
            }
            callback = schedule.onWritten();
            next = schedule.startQueued();
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
        synchronized (schedule) {
            schedule.discard();
        }
        listener.onWriteFailed();
    }

    @Override
    public void cancelled() {
        failed(new IllegalStateException("cancelled"));
    }

    private void notifyIfFinished() {
        boolean finished;
        synchronized (schedule) {
            finished = schedule.isFinished();
        }
        if (finished) {
            listener.onCloseWritten();
        }
    }
}
