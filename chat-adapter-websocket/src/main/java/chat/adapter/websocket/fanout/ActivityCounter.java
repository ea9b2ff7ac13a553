package chat.adapter.websocket.fanout;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers what is told, over all rooms, so that one can tell what was told since some moment. */
final class ActivityCounter {
    private final AtomicLong last = new AtomicLong();

    long next() {
        return last.incrementAndGet();
    }

    long last() {
        return last.get();
    }
}
