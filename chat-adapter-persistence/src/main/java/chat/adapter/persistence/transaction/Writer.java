package chat.adapter.persistence.transaction;

import chat.domain.port.EventPublisher;
import chat.domain.port.Supervisor;
import java.time.Duration;
import java.util.List;

/**
 * The only one that writes. Callers wait while its thread does all that has piled up in one transaction; a change is on
 * disk and announced when its caller goes on. Nobody waits for ever: whatever breaks the writer's loop, callers are refused
 * with {@code unavailable} until it runs again. Thread-safe.
 */
public final class Writer implements AutoCloseable {
    private static final Duration UNSUPERVISED = Duration.ofSeconds(1);

    private final CommandQueue commandQueue;
    private final GroupCommit groupCommit;
    private final StorageHealth health = new StorageHealth();
    private final Supervisor.Loop loop;
    private final Thread thread;

    private Writer(
            ConnectionSource source, EventPublisher publisher, CommitMeter meter, Supervisor supervisor, int queue) {
        commandQueue = new CommandQueue(queue);
        groupCommit = new GroupCommit(source, publisher, meter, health);
        loop = supervisor.loop("writer", true);
        thread = new Thread(this::run, "writer");
        thread.setDaemon(true);
    }

    /**
     * @param supervisor keeps the writer's loop running
     * @param queue how many commands may wait; more are refused with {@code unavailable}
     */
    public static Writer start(
            ConnectionSource source, EventPublisher publisher, CommitMeter meter, Supervisor supervisor, int queue) {
        Writer writer = new Writer(source, publisher, meter, supervisor, queue);
        writer.thread.start();
        return writer;
    }

    /**
     * Does the command and returns its result once it is committed and announced; throws its refusal, {@code
     * unavailable} when nothing can be stored at the moment, or a {@link chat.adapter.persistence.sql.StorageException} when
     * this change could not be stored.
     */
    public <T> T submit(RoomLoad load, WriteOperation<T> operation) {
        PendingCommand<T> pendingCommand = new PendingCommand<>(load, operation);
        commandQueue.put(pendingCommand);
        return pendingCommand.await();
    }

    /** How many commands wait. */
    public int queueSize() {
        return commandQueue.size();
    }

    /** @return whether changes can be stored at the moment */
    public StorageHealth health() {
        return health;
    }

    /** Does what is waiting, then stops. */
    @Override
    public void close() {
        commandQueue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
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
            // Out of memory, even the supervisor can fail. Without a writer nothing would be stored until a restart.
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
            batch = commandQueue.takeBatch();
        } catch (InterruptedException ignored) {
            return;
        }
        try {
            groupCommit.commit(batch);
        } finally {
            commandQueue.abandon(batch);
        }
    }
}
