package chat.bootstrap.e2e.client;

import java.util.concurrent.TimeUnit;

/** Notices a connection on which nothing comes any more. The times are short, as tests are. */
final class Heartbeat {
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long DEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(2_000);

    private long heard;
    private long asked;

    void heard(long now) {
        heard = now;
        asked = now;
    }

    /** It is time for a ping, which counts as sent. */
    boolean wantsPing(long now) {
        if (now - asked < QUIET_NANOS) {
            return false;
        }
        asked = now;
        return true;
    }

    boolean isDead(long now) {
        return now - heard > DEAD_NANOS;
    }
}
