package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.glassfish.tyrus.spi.Writer;

/**
 * The outgoing frames of one connection, written one write at a time. A caller writes on its own thread if no write is
 * in progress; otherwise its frames are queued and go out together in the next write. The lock, the monitor of the
 * {@link WriteSchedule}, is held for a few instructions only, never during a write. Thread-safe.
 */
final class WriteQueue {
    private final WriteSchedule schedule;
    private final WriteLoop loop;

    WriteQueue(Writer writer, QueueLimit limit, WriteLoop.WriteListener listener) {
        this.schedule = new WriteSchedule(limit);
        this.loop = new WriteLoop(writer, schedule, listener);
    }

    /** Queues all frames until {@link #release}. Call it before any frame is offered. */
    void hold() {
        synchronized (schedule) {
            schedule.hold();
        }
    }

    /** Writes these frames, then those queued since {@link #hold}. */
    void release(FrameBatch first) {
        synchronized (schedule) {
            schedule.release(first);
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
        synchronized (schedule) {
            if (schedule.isSealed()) {
                return true;
            }
            if (schedule.isIdle() && schedule.pending().isEmpty()) {
                next = schedule.start(batch);
            } else {
                boolean accepted = schedule.pending().offer(batch);
                if (!accepted || !schedule.isIdle()) {
                    return accepted;
                }
                next = schedule.startQueued();
            }
        }
        loop.write(next);
        return true;
    }

    /**
     * Writes or queues frames as {@link #offer} does, but only if at most half of the limit is used.
     *
     * @return false if the frames were not accepted
     */
    boolean offerIfBelowHalf(FrameBatch batch) {
        synchronized (schedule) {
            if (!schedule.isSealed() && !schedule.pending().isBelowHalf()) {
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
    boolean enqueue(FrameBatch batch) {
        synchronized (schedule) {
            return schedule.isSealed() || schedule.pending().offer(batch);
        }
    }

    /**
     * Queues frames that do not count towards the limit, one such batch at a time, and leaves writing to {@link #flush}
     * or the next caller.
     *
     * @param onWritten called when the frames are written
     */
    void enqueuePaced(FrameBatch batch, Runnable onWritten) {
        synchronized (schedule) {
            if (!schedule.isSealed()) {
                schedule.pending().addUnbounded(batch, onWritten);
            }
        }
    }

    /** Drops all queued frames and all that are offered later: the connection is gone. */
    void discard() {
        synchronized (schedule) {
            schedule.discard();
        }
    }

    int queuedFrames() {
        synchronized (schedule) {
            return schedule.pending().frames();
        }
    }

    /**
     * Queues the close frame and accepts no frame after it; {@link #flush} or the end of the current write sends it.
     *
     * @param discardQueued true to drop the frames queued before
     */
    void seal(FrameBatch closing, boolean discardQueued) {
        synchronized (schedule) {
            schedule.seal(closing, discardQueued);
        }
    }

    /** Writes the queued frames, unless a write is in progress, or the queue is held and not sealed. */
    void flush() {
        ByteBuffer next;
        synchronized (schedule) {
            schedule.releaseIfSealed();
            if (!schedule.isIdle()) {
                return;
            }
            next = schedule.startQueued();
        }
        loop.write(next);
    }
}
