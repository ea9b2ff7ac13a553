package chat.adapter.websocket.protocol;

import chat.application.security.Rate;
import java.time.Clock;

/**
 * Counts the frames of one connection that are not JSON objects; a new count starts when the window since the first one
 * is over. Not thread-safe.
 */
public final class MalformedFrameLimit {
    private final Rate limit;
    private final Clock clock;
    private long windowStart;
    private int count;

    public MalformedFrameLimit(Rate rate, Clock clock) {
        this.limit = rate;
        this.clock = clock;
    }

    /**
     * Counts one malformed frame.
     *
     * @return true if the limit is reached
     */
    boolean countAndCheck() {
        long now = clock.millis();
        if (count == 0 || now - windowStart > limit.window().toMillis()) {
            windowStart = now;
            count = 0;
        }
        return ++count >= limit.count();
    }
}
