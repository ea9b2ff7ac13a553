package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A bounded queue of batches that wait for the current write to end. Not thread-safe; guarded by its owner. */
final class PendingFrames {
    private final QueueLimit limit;
    private @Nullable ArrayDeque<FrameBatch> batches;
    private int frames;
    private int countedBytes;
    private int bytes;
    private @Nullable Runnable onWritten;

    /** The bytes of one write and the callback for its completion. */
    record PendingWrite(ByteBuffer bytes, @Nullable Runnable onWritten) {}

    PendingFrames(QueueLimit limit) {
        this.limit = limit;
    }

    /**
     * Adds the batch, unless that exceeds the limit.
     *
     * @return false if the batch was not added
     */
    boolean offer(FrameBatch batch) {
        if (frames + batch.frames() > limit.frames() || countedBytes + batch.size() > limit.bytes()) {
            return false;
        }
        frames += batch.frames();
        countedBytes += batch.size();
        addUnbounded(batch);
        return true;
    }

    /** The number of queued frames that count towards the limit. */
    int frames() {
        return frames;
    }

    /** True if at most half of the limit is used. */
    boolean isBelowHalf() {
        return frames <= limit.frames() / 2 && countedBytes <= limit.bytes() / 2;
    }

    /** Adds the batch without counting it towards the limit. */
    void addUnbounded(FrameBatch batch) {
        queue().add(batch);
        bytes += batch.size();
    }

    /** Adds a batch with a completion callback, without counting it towards the limit; one such batch at a time. */
    void addUnbounded(FrameBatch batch, Runnable whenWritten) {
        addUnbounded(batch);
        onWritten = whenWritten;
    }

    /** Adds the batch at the head of the queue, without counting it towards the limit. */
    void addFirst(FrameBatch batch) {
        queue().addFirst(batch);
        bytes += batch.size();
    }

    private ArrayDeque<FrameBatch> queue() {
        ArrayDeque<FrameBatch> queue = batches;
        if (queue == null) {
            queue = new ArrayDeque<>();
            batches = queue;
        }
        return queue;
    }

    boolean isEmpty() {
        return batches == null;
    }

    /** Removes all batches and joins them into one write. The queue must not be empty. */
    PendingWrite drain() {
        ArrayDeque<FrameBatch> queue = queue();
        ByteBuffer all = queue.size() == 1 ? queue.element().bytes().duplicate() : joined(queue);
        PendingWrite pendingWrite = new PendingWrite(all, onWritten);
        clear();
        return pendingWrite;
    }

    // An idle connection keeps no queue: most never have anything queued.
    void clear() {
        batches = null;
        onWritten = null;
        frames = 0;
        countedBytes = 0;
        bytes = 0;
    }

    private ByteBuffer joined(ArrayDeque<FrameBatch> queue) {
        ByteBuffer all = ByteBuffer.allocate(bytes);
        queue.forEach(batch -> all.put(batch.bytes().duplicate()));
        return all.flip();
    }
}
