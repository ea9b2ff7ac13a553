package chat.adapter.websocket.connection;

import chat.adapter.websocket.frame.Batch;
import chat.adapter.websocket.setting.Bound;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Batches that wait for a write to end, up to a bound. Guarded by whoever holds it. */
final class Backlog {
    private final Bound bound;
    private @Nullable ArrayDeque<Batch> batches;
    private int frames;
    private int counted;
    private int bytes;
    private @Nullable Runnable paced;

    /** What goes out in one write, and whom to tell when it has. */
    record Load(ByteBuffer bytes, @Nullable Runnable whenWritten) {}

    Backlog(Bound bound) {
        this.bound = bound;
    }

    /** False, and nothing kept, if this is more than may wait. */
    boolean offer(Batch batch) {
        if (frames + batch.frames() > bound.frames() || counted + batch.size() > bound.bytes()) {
            return false;
        }
        frames += batch.frames();
        counted += batch.size();
        force(batch);
        return true;
    }

    /** How many frames wait that count against the bound. */
    int frames() {
        return frames;
    }

    /** Whether less waits than half of what may. */
    boolean isCalm() {
        return frames <= bound.frames() / 2 && counted <= bound.bytes() / 2;
    }

    /** Keeps it without counting it against the bound. */
    void force(Batch batch) {
        queue().add(batch);
        bytes += batch.size();
    }

    /** The same, for one batch at a time that wants to be told when it is written. */
    void force(Batch batch, Runnable whenWritten) {
        force(batch);
        paced = whenWritten;
    }

    /** Keeps it, before all that waits, without counting it against the bound. */
    void forceFirst(Batch batch) {
        queue().addFirst(batch);
        bytes += batch.size();
    }

    private ArrayDeque<Batch> queue() {
        ArrayDeque<Batch> queue = batches;
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
    Load drain() {
        ArrayDeque<Batch> queue = queue();
        ByteBuffer all = queue.size() == 1 ? queue.element().bytes().duplicate() : joined(queue);
        Load load = new Load(all, paced);
        clear();
        return load;
    }

    // An idle socket keeps no queue: most of them have nothing waiting, ever.
    void clear() {
        batches = null;
        paced = null;
        frames = 0;
        counted = 0;
        bytes = 0;
    }

    private ByteBuffer joined(ArrayDeque<Batch> queue) {
        ByteBuffer all = ByteBuffer.allocate(bytes);
        queue.forEach(batch -> all.put(batch.bytes().duplicate()));
        return all.flip();
    }
}
