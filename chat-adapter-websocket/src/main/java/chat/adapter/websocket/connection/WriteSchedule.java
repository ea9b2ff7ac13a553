package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a connection writes next, and when. Its own monitor guards it: the write queue and the write loop hold it
 * for each call, and never while they write. Only {@link #isSealed} needs no lock.
 */
final class WriteSchedule {
    private final PendingFrames pending;
    private WriteState state = WriteState.IDLE;
    private @Nullable Runnable onWritten;
    private volatile boolean sealed;

    WriteSchedule(QueueLimit limit) {
        this.pending = new PendingFrames(limit);
    }

    /** True if no frame is accepted any more. */
    boolean isSealed() {
        return sealed;
    }

    /** True if a write may start. */
    boolean isIdle() {
        return state == WriteState.IDLE;
    }

    PendingFrames pending() {
        return pending;
    }

    /** The callback of the write in progress. */
    @Nullable
    Runnable onWritten() {
        return onWritten;
    }

    /** Starts no write until {@link #release}. */
    void hold() {
        state = state.hold();
    }

    /** Puts that frame first and lets writes start. Does nothing to a sealed schedule or one that is not held. */
    void release(FrameBatch first) {
        if (state == WriteState.HELD && !sealed) {
            state = state.release();
            pending.addFirst(first);
        }
    }

    /**
     * Queues the close frame, and accepts no frame any more. Does nothing to a sealed schedule.
     *
     * @param discardQueued true to drop the frames queued before
     */
    void seal(FrameBatch closing, boolean discardQueued) {
        if (!sealed) {
            sealed = true;
            if (discardQueued) {
                pending.clear();
            }
            pending.addUnbounded(closing);
        }
    }

    /** Lets writes start if they were held and the schedule is sealed. */
    void releaseIfSealed() {
        if (sealed) {
            state = state.release();
        }
    }

    /** Drops all queued frames, and accepts none any more. */
    void discard() {
        sealed = true;
        pending.clear();
    }

    /** Starts a write of that batch alone. Call it when idle, with nothing queued. */
    ByteBuffer start(FrameBatch batch) {
        state = state.start();
        return batch.bytes().duplicate();
    }

    /**
     * Starts a write of all queued frames. Call it when idle.
     *
     * @return null if nothing is queued
     */
    @Nullable
    ByteBuffer startQueued() {
        onWritten = null;
        if (pending.isEmpty()) {
            return null;
        }
        state = state.start();
        PendingFrames.PendingWrite pendingWrite = pending.drain();
        onWritten = pendingWrite.onWritten();
        return pendingWrite.bytes();
    }

    /**
     * The writer reports that the write has completed.
     *
     * @return true if the next write may start; false if that is left to {@link #callReturned}
     */
    boolean complete() {
        state = state.complete();
        return isIdle();
    }

    /**
     * The call of the writer has returned.
     *
     * @return true if the write has completed, and the next may start
     */
    boolean callReturned() {
        state = state.callReturned();
        return isIdle();
    }

    /** True if all frames are written, including the close frame. */
    boolean isFinished() {
        return sealed && isIdle() && pending.isEmpty();
    }
}
