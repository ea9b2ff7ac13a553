package chat.adapter.persistence.transaction;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Tracks when the next piece of each task is due; an unknown task is due immediately. Not thread-safe. */
final class TaskSchedule {
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MAX_DOUBLINGS = 9;

    private final LongSupplier nanoTime;
    private final Map<BackgroundTask, Due> dues = new HashMap<>();

    /** @param at in terms of {@code nanoTime} */
    private record Due(long at, int failures) {}

    /** @param nanoTime a monotonic clock, in nanoseconds */
    TaskSchedule(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Discards all tasks but these. */
    void retainOnly(Collection<BackgroundTask> tasks) {
        dues.keySet().retainAll(tasks);
    }

    boolean isDue(BackgroundTask task) {
        return timeUntilDue(task).isZero();
    }

    /** @return how long until the task is due, zero if it is */
    Duration timeUntilDue(BackgroundTask task) {
        Due due = dues.get(task);
        return due == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, due.at() - nanoTime.getAsLong()));
    }

    void scheduleNext(BackgroundTask task, Duration pause) {
        put(task, pause, 0);
    }

    /**
     * Schedules a retry.
     *
     * @return how long until then: one second, doubled with each consecutive failure, at most five minutes
     */
    Duration scheduleRetry(BackgroundTask task) {
        Due before = dues.get(task);
        int failures = before == null ? 0 : before.failures();
        Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        put(task, pause, failures + 1);
        return pause;
    }

    private void put(BackgroundTask task, Duration pause, int failures) {
        dues.put(task, new Due(nanoTime.getAsLong() + pause.toNanos(), failures));
    }
}
