package chat.adapter.websocket.fanout;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks that wait until all rows up to a revision are sent. Any thread adds tasks, in the order of their revisions;
 * only the fan-out of the room, one thread at a time, runs them.
 */
final class RevisionBarriers {
    private static final Logger LOG = LoggerFactory.getLogger(RevisionBarriers.class);

    private final Queue<Barrier> waiting = new ConcurrentLinkedQueue<>();

    /** A task to run when all rows up to that revision are sent. */
    private record Barrier(long revision, Runnable task) {}

    void add(long revision, Runnable task) {
        waiting.add(new Barrier(revision, task));
    }

    /** Runs the tasks that wait for no row after that revision. Never throws. */
    void runUpTo(long revision) {
        Barrier next = waiting.peek();
        while (next != null && next.revision() <= revision) {
            waiting.remove();
            run(next.task());
            next = waiting.peek();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable fault) {
            LOG.error("A task queued behind the rows of a room failed", fault);
        }
    }
}
