package chat.adapter.websocket.protocol;

import chat.application.security.Rate;
import java.time.Clock;

/** Counts the frames of one socket that were no JSON object, anew whenever the window since the first is over. */
public final class MalformedFrameLimit {
    private final Rate limit;
    private final Clock clock;
    private long windowStart;
    private int count;

    public MalformedFrameLimit(Rate forgiven, Clock clock) {
        this.limit = forgiven;
        this.clock = clock;
    }

    /** Counts one more; whether it was one too many. */
    boolean countAndCheck() {
        long now = clock.millis();
        if (count == 0 || now - windowStart > limit.window().toMillis()) {
            windowStart = now;
            count = 0;
        }
        return ++count >= limit.count();
    }
}
