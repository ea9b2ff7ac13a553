package chat.bootstrap.e2e.client;

import java.util.concurrent.TimeUnit;

/** Detects a silent connection. The timeouts are short. */
final class LivenessTimer {
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long DEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(2_000);

    private long lastReceived;
    private long lastPing;

    void lastReceived(long now) {
        lastReceived = now;
        lastPing = now;
    }

    /** Whether a ping is due; if so, records it as sent. */
    boolean pingIfDue(long now) {
        if (now - lastPing < QUIET_NANOS) {
            return false;
        }
        lastPing = now;
        return true;
    }

    boolean isDead(long now) {
        return now - lastReceived > DEAD_NANOS;
    }
}
