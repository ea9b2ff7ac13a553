package chat.bench.websocket;

/** Work that is due at certain times. Runs on the thread of an event loop. */
@FunctionalInterface
public interface Pacer {
    /** Nothing is due any more. */
    long IDLE = Long.MAX_VALUE;

    /**
     * Does what is due.
     *
     * @param now the time, in nanoseconds of the loop's clock
     * @return when something is due next, or {@link #IDLE}
     */
    long run(long now);
}
