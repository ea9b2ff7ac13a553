package chat.adapter.websocket.connection;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Batches that wait for a write to end, up to a bound. Guarded by whoever holds it. */
final class PendingFrames {
    private final QueueLimit limit;
    private @Nullable ArrayDeque<FrameBatch> batches;
    private int frames;
    private int countedBytes;
    private int bytes;
    private @Nullable Runnable onWritten;

    /** What goes out in one write, and whom to tell when it has. */
    record PendingWrite(ByteBuffer bytes, @Nullable Runnable onWritten) {}

    PendingFrames(QueueLimit limit) {
        this.limit = limit;
    }

    /** False, and nothing kept, if this is more than may wait. */
    boolean offer(FrameBatch batch) {
        if (frames + batch.frames() > limit.frames() || countedBytes + batch.size() > limit.bytes()) {
            return false;
        }
        frames += batch.frames();
        countedBytes += batch.size();
        addUnbounded(batch);
        return true;
    }

    /** How many frames wait that count against the bound. */
    int frames() {
        return frames;
    }

    /** Whether less waits than half of what may. */
    boolean isBelowHalf() {
        return frames <= limit.frames() / 2 && countedBytes <= limit.bytes() / 2;
    }

    /** Keeps it without counting it against the bound. */
    void addUnbounded(FrameBatch batch) {
        queue().add(batch);
        bytes += batch.size();
    }

    /** The same, for one batch at a time that wants to be told when it is written. */
    void addUnbounded(FrameBatch batch, Runnable whenWritten) {
        addUnbounded(batch);
        onWritten = whenWritten;
    }

    /** Keeps it, before all that waits, without counting it against the bound. */
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

    /** All that waits as one load; not to be called on an empty one. */
    PendingWrite drain() {
        ArrayDeque<FrameBatch> queue = queue();
        ByteBuffer all = queue.size() == 1 ? queue.element().bytes().duplicate() : joined(queue);
        PendingWrite pendingWrite = new PendingWrite(all, onWritten);
        clear();
        return pendingWrite;
    }

    // An idle socket keeps no queue: most of them have nothing waiting, ever.
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
