package chat.bench.load;

import chat.bench.websocket.CloseReason;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** Decides whether a client that can't connect tries again, and when. Confined to one thread. */
final class ReconnectPolicy {
    /** For how long a client comes back to a busy server. */
    static final long MAX_BUSY_SECONDS = 60;

    private final long start;
    private int retries;

    /**
     * Creates the policy of one client, until it is connected.
     *
     * @param retries how often it tries again after a failed connection
     * @param start now, in nanoseconds
     */
    ReconnectPolicy(int retries, long start) {
        this.retries = retries;
        this.start = start;
    }

    /**
     * Returns the time until the next attempt, in nanoseconds.
     *
     * @param reason why the last one failed
     * @param now in nanoseconds
     * @return empty if the client gives up
     */
    OptionalLong delay(CloseReason reason, long now) {
        long delay = TimeUnit.SECONDS.toNanos(reason.retryAfter());
        boolean again = reason.isBusy() ? permits(delay, now) : reason.isConnectionFailure() && retries-- > 0;
        return again ? OptionalLong.of(delay) : OptionalLong.empty();
    }

    /**
     * Returns whether a client may wait so long because the server is busy.
     *
     * @param delay in nanoseconds
     * @param now in nanoseconds
     */
    boolean permits(long delay, long now) {
        return now + delay - start <= TimeUnit.SECONDS.toNanos(MAX_BUSY_SECONDS);
    }
}
