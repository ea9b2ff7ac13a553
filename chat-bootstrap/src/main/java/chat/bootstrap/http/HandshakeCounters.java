package chat.bootstrap.http;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts the opening handshakes that were refused because too many waited. Thread-safe.
 *
 * @param rejected those that found the queue full
 * @param expired those that had waited too long
 */
public record HandshakeCounters(LongAdder rejected, LongAdder expired) {

    /** All counts are zero. */
    public HandshakeCounters() {
        this(new LongAdder(), new LongAdder());
    }
}
