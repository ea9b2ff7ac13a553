package chat.adapter.websocket.fanout;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers deliveries across all rooms, so that deliveries since an earlier number can be found. Thread-safe. */
final class ActivityCounter {
    private final AtomicLong last = new AtomicLong();

    long next() {
        return last.incrementAndGet();
    }

    long last() {
        return last.get();
    }
}
