package chat.bench.load;

import chat.bench.websocket.EventLoop;
import chat.bench.websocket.TargetAddress;
import java.io.IOException;
import java.util.function.LongSupplier;

/** One thread of the load generator, and what its clients share. Confined to that thread, except for {@link #loop}. */
public final class Worker {
    private final EventLoop loop;
    private final TargetAddress target;
    private final StampedContent content;
    private final String messagePrefix;
    private final DeliveryRecorder recorder = new DeliveryRecorder();
    private final RowScanner scanner = new RowScanner();
    private long messages;

    private Worker(EventLoop loop, TargetAddress target, StampedContent content, String messagePrefix) {
        this.loop = loop;
        this.target = target;
        this.content = content;
        this.messagePrefix = messagePrefix;
    }

    /**
     * Starts a thread.
     *
     * @param name also the prefix of its messages' client ids, so unique to this thread and this run
     * @param nanoTime the clock
     */
    public static Worker start(String name, TargetAddress target, StampedContent content, LongSupplier nanoTime)
            throws IOException {
        return new Worker(EventLoop.start(name, nanoTime), target, content, name + "-");
    }

    /** Returns the event loop. */
    public EventLoop loop() {
        return loop;
    }

    TargetAddress target() {
        return target;
    }

    StampedContent content() {
        return content;
    }

    DeliveryRecorder recorder() {
        return recorder;
    }

    RowScanner scanner() {
        return scanner;
    }

    /** Returns a client id that no other message has. */
    String nextClientId() {
        messages++;
        return messagePrefix + messages;
    }
}
