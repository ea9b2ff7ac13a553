package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is remembered of one connection: every frame that came, in order, and what was asked on it. */
public final class Connection {
    private final Ticks ticks;
    private final long begun;
    private final List<Heard> frames = new CopyOnWriteArrayList<>();
    private final Map<String, Long> refs = new ConcurrentHashMap<>();
    private volatile long opened = Long.MAX_VALUE;
    private volatile int closeCode;

    Connection(Ticks ticks) {
        this.ticks = ticks;
        this.begun = ticks.next();
    }

    void isOpened() {
        opened = ticks.next();
    }

    void heard(String text, JsonNode frame) {
        frames.add(new Heard(ticks.next(), text, frame));
    }

    void asked(String ref) {
        refs.put(ref, ticks.next());
    }

    void ended(int code) {
        closeCode = code;
    }

    /** When its opening began. */
    public long begun() {
        return begun;
    }

    /** When the client knew that it was open, or never. */
    public long opened() {
        return opened;
    }

    public List<Heard> frames() {
        return frames;
    }

    /** What was asked on it with a ref. */
    public Map<String, Long> refs() {
        return refs;
    }

    public boolean isOpen() {
        return closeCode == 0;
    }

    /** How it ended, or 0. */
    public int closeCode() {
        return closeCode;
    }
}
