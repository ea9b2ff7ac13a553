package chat.adapter.websocket.connection;

/** Counts beats since a connection was heard and since it was pinged; those who read and those who count may race. */
public final class LivenessCounters {
    private volatile int silent;
    private int sincePing;
    private int draining;
    private int closing;

    /** It gave a sign of life. */
    public void recordActivity() {
        if (silent != 0) {
            silent = 0;
        }
    }

    // Only one thread beats; a sign of life that comes in between may be lost, and the next one is not.
    /** One beat of silence more; the beats so far. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public int incrementSilence() {
        return ++silent;
    }

    /** Whether it is time to ping again, which begins anew every {@code beats}. */
    public boolean pingDue(long beats) {
        sincePing = sincePing + 1 < beats ? sincePing + 1 : 0;
        return sincePing == 0;
    }

    /** One beat more in which the client's Close was not answered; the beats so far. */
    public int draining() {
        return ++draining;
    }

    /** One beat of closing more; the beats so far. */
    public int closing() {
        return ++closing;
    }
}
