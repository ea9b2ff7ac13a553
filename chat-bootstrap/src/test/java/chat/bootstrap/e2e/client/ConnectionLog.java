package chat.bootstrap.e2e.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The frames that one connection received, in order, and the requests that it sent. */
public final class ConnectionLog {
    private final LogicalClock ticks;
    private final long begun;
    private final List<ReceivedFrame> frames = new CopyOnWriteArrayList<>();
    private final Map<String, Long> requests = new ConcurrentHashMap<>();
    private volatile long openedAt = Long.MAX_VALUE;
    private volatile int closeCode;

    ConnectionLog(LogicalClock ticks) {
        this.ticks = ticks;
        this.begun = ticks.next();
    }

    void markOpened() {
        openedAt = ticks.next();
    }

    void received(String text, JsonNode frame) {
        frames.add(new ReceivedFrame(ticks.next(), text, frame));
    }

    void sent(String ref) {
        requests.put(ref, ticks.next());
    }

    void closed(int code) {
        closeCode = code;
    }

    /** When the client began to open it. */
    public long begun() {
        return begun;
    }

    /** When the client saw it open; {@code Long.MAX_VALUE} until then. */
    public long openedAt() {
        return openedAt;
    }

    public List<ReceivedFrame> frames() {
        return frames;
    }

    /** The requests sent with a ref: ref to tick. */
    public Map<String, Long> requests() {
        return requests;
    }

    public boolean isOpen() {
        return closeCode == 0;
    }

    /** Its close code, or 0 while it is open. */
    public int closeCode() {
        return closeCode;
    }
}
