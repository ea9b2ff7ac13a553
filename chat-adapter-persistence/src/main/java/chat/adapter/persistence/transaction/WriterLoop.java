package chat.adapter.persistence.transaction;

import chat.domain.port.Supervisor;
import java.time.Duration;
import java.util.List;

/** What the writer thread runs: commits queued commands until the queue is closed and empty. */
final class WriterLoop implements Runnable {
    private static final Duration UNSUPERVISED = Duration.ofSeconds(1);

    private final CommandQueue commandQueue;
    private final GroupCommit groupCommit;
    private final GatherDelay gatherDelay = new GatherDelay();
    private final Supervisor.Loop loop;

    /** @param loop supervises each pass */
    WriterLoop(CommandQueue commandQueue, GroupCommit groupCommit, Supervisor.Loop loop) {
        this.commandQueue = commandQueue;
        this.groupCommit = groupCommit;
        this.loop = loop;
    }

    @Override
    public void run() {
        try {
            while (!commandQueue.isDrained()) {
                runOnce();
            }
        } finally {
            commandQueue.end();
            groupCommit.close();
        }
    }

    private void runOnce() {
        Duration backOff = UNSUPERVISED;
        try {
            backOff = loop.run(this::pass);
        } catch (Throwable ignored) {
            // When memory is exhausted, even the supervisor can fail. Without a writer nothing would be stored until a
            // restart.
        }
        try {
            if (!backOff.isZero()) {
                commandQueue.pause(backOff);
            }
        } catch (InterruptedException ignored) {
            // Only closing stops the writer.
        }
    }

    private void pass() {
        List<PendingCommand<?>> batch;
        try {
            commandQueue.await();
            gatherDelay.await(commandQueue.size());
            batch = commandQueue.takeBatch();
        } catch (InterruptedException ignored) {
            return;
        }
        try {
            groupCommit.commit(batch);
        } finally {
            gatherDelay.committed(batch.size());
            commandQueue.abandon(batch);
        }
    }
}
