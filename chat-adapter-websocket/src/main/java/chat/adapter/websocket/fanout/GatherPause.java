package chat.adapter.websocket.fanout;

/**
 * The pause of one room after it has sent rows, if rows come often enough to gather in it; otherwise it would only delay
 * them. Confined to the thread that delivers the rows of the room.
 */
final class GatherPause {
    // Rows that come more seldom never gather, however long the room has been quiet.
    private static final long MAX_INTERVAL_NANOS = 40_000_000;
    private static final int SMOOTHING = 4;

    private final FanOutPace pace;
    private long started;
    private long sinceLast;
    private long rowInterval = MAX_INTERVAL_NANOS;
    private long end;
    private boolean scheduled;

    GatherPause(FanOutPace pace) {
        this.pace = pace;
        this.started = pace.nanoTime().getAsLong() - MAX_INTERVAL_NANOS;
    }

    /** True until the pause is over. */
    boolean isOn() {
        return end != 0 && pace.nanoTime().getAsLong() - end < 0;
    }

    /** The room begins to send rows. */
    void sending() {
        long now = pace.nanoTime().getAsLong();
        sinceLast = Math.min(now - started, MAX_INTERVAL_NANOS);
        started = now;
    }

    /**
     * The room has sent rows: begins the next pause.
     *
     * @param rows how many, at least one
     */
    void sent(int rows) {
        long now = pace.nanoTime().getAsLong();
        rowInterval += (sinceLast / rows - rowInterval) / SMOOTHING;
        long pause = pace.pauseAfter(now - started);
        end = pause < rowInterval ? 0 : now + pause;
        scheduled = false;
    }

    /** Runs the task when the pause is over, at most once for each pause; at once if there is none. */
    void atEnd(Runnable task) {
        if (!isOn()) {
            task.run();
        } else if (!scheduled) {
            scheduled = true;
            pace.timer().schedule(task, end - pace.nanoTime().getAsLong());
        }
    }
}
