package chat.adapter.websocket.connection;

/** Counts ticks since a connection's last activity and last ping. Activity and ticks may be recorded concurrently. */
public final class LivenessCounters {
    private volatile int silent;
    private int sincePing;
    private int draining;
    private int closing;

    /** Records that the client sent something. */
    public void recordActivity() {
        if (silent != 0) {
            silent = 0;
        }
    }

    // Only one thread ticks. Activity recorded during an increment may be lost, but not the next.
    /**
     * Adds one tick of silence.
     *
     * @return the ticks of silence so far
     */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public int incrementSilence() {
        return ++silent;
    }

    /**
     * Adds one tick since the last ping.
     *
     * @param beats the ticks between two pings
     * @return true if a ping is due
     */
    public boolean pingDue(long beats) {
        sincePing = sincePing + 1 < beats ? sincePing + 1 : 0;
        return sincePing == 0;
    }

    /**
     * Adds one tick during which the client's Close was not answered.
     *
     * @return the ticks so far
     */
    public int draining() {
        return ++draining;
    }

    /**
     * Adds one tick of closing.
     *
     * @return the ticks so far
     */
    public int closing() {
        return ++closing;
    }
}
