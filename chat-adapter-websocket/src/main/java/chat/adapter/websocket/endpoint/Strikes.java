package chat.adapter.websocket.endpoint;

import chat.application.limit.Rate;
import java.time.Clock;

/** Counts the frames of one socket that were no JSON object, anew whenever the window since the first is over. */
public final class Strikes {
    private final Rate forgiven;
    private final Clock clock;
    private long windowStart;
    private int count;

    public Strikes(Rate forgiven, Clock clock) {
        this.forgiven = forgiven;
        this.clock = clock;
    }

    /** Counts one more; whether it was one too many. */
    boolean strike() {
        long now = clock.millis();
        if (count == 0 || now - windowStart > forgiven.window().toMillis()) {
            windowStart = now;
            count = 0;
        }
        return ++count >= forgiven.count();
    }
}
