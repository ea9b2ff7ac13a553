package chat.bootstrap;

import chat.adapter.websocket.fanout.Hub;
import chat.application.workspace.UseCases;
import chat.bootstrap.monitoring.SupervisedLoops;
import java.time.Duration;

/** Periodic work on sessions, last-seen times and memory. */
record PeriodicTasks(UseCases useCases, Hub hub) {
    private static final Duration TOUCH_EVERY = Duration.ofHours(1);
    private static final Duration EXPIRE_EVERY = Duration.ofMinutes(1);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final Duration RELEASE_EVERY = Duration.ofMinutes(1);

    /** Runs the work until the threads stop. */
    void schedule(ThreadPools threads, SupervisedLoops loops) {
        threads.scheduleEvery(
                TOUCH_EVERY,
                loops.loop("touch-sessions", false),
                () -> useCases.sessions().touch().handle(hub.sessionIds()));
        threads.scheduleEvery(
                EXPIRE_EVERY,
                loops.loop("expire-sessions", false),
                useCases.sessions().expire()::handle);
        threads.scheduleEvery(
                SEEN_EVERY,
                loops.loop("last-seen", false),
                () -> hub.recordSeenUsers(useCases.accounts().recordLastSeen()::handle));
        IdleHeap heap = new IdleHeap();
        threads.scheduleEvery(RELEASE_EVERY, loops.loop("memory", false), () -> {
            heap.release();
            MemoryRelease.trimNativeMemory();
        });
    }
}
