package chat.bench.load;

import chat.bench.websocket.Pacer;
import java.util.List;
import java.util.function.LongConsumer;

/** Posts the messages of a schedule, in turn by each sender. Confined to the thread of its worker. */
final class Poster implements Pacer {
    private static final int MAX_BURST = 32;

    private final Schedule schedule;
    private final List<LongConsumer> senders;
    private int next;
    private volatile long maxDelay;
    private volatile boolean cancelled;
    private volatile boolean finished;

    /** @param senders at least one; each takes the time at which its message was due, in nanoseconds */
    Poster(Schedule schedule, List<LongConsumer> senders) {
        this.schedule = schedule;
        this.senders = senders;
    }

    @Override
    public long run(long now) {
        for (int burst = 0; !cancelled && !schedule.isFinished() && schedule.due() <= now; burst++) {
            if (burst == MAX_BURST) {
                return now;
            }
            long due = schedule.take();
            maxDelay = Math.max(maxDelay, now - due);
            senders.get(next).accept(due);
            next = (next + 1) % senders.size();
        }
        finished = schedule.isFinished();
        return isFinished() ? IDLE : schedule.due();
    }

    /** Returns how late it posted a message, at most, in nanoseconds. Thread-safe. */
    long maxDelay() {
        return maxDelay;
    }

    /** Posts no more. Thread-safe. */
    void cancel() {
        cancelled = true;
    }

    /** Returns whether it posts no more. Thread-safe. */
    boolean isFinished() {
        return cancelled || finished;
    }
}
