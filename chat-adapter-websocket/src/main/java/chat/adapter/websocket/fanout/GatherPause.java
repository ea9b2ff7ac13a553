package chat.adapter.websocket.fanout;

/** The pause of one room after it has sent rows. Confined to the thread that delivers the rows of the room. */
final class GatherPause {
    private final FanOutPace pace;
    private long started;
    private long end;
    private boolean scheduled;

    GatherPause(FanOutPace pace) {
        this.pace = pace;
    }

    /** True until the pause is over. */
    boolean isOn() {
        return end != 0 && pace.nanoTime().getAsLong() - end < 0;
    }

    /** The room begins to send rows. */
    void sending() {
        started = pace.nanoTime().getAsLong();
    }

    /** The room has sent rows: begins the next pause. */
    void sent() {
        long now = pace.nanoTime().getAsLong();
        long pause = pace.pauseAfter(now - started);
        end = pause == 0 ? 0 : now + pause;
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
