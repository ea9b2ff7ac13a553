package chat.adapter.persistence.transaction;

import chat.adapter.persistence.cache.DataVersions;
import chat.domain.port.EventPublisher;
import chat.domain.port.Supervisor;
import java.util.concurrent.CompletableFuture;

/**
 * The single writer. Callers wait while its thread runs all queued commands in one transaction; when a call returns,
 * its change is on disk and published. No caller blocks for ever: while the writer's loop is failing, commands are
 * refused with {@code unavailable}. Thread-safe.
 */
public final class Writer implements AutoCloseable {
    private final CommandQueue commandQueue;
    private final StorageHealth health = new StorageHealth();
    private final DataVersions versions = new DataVersions();
    private final Thread thread;

    private Writer(
            ConnectionSource source, EventPublisher publisher, CommitMeter meter, Supervisor supervisor, int queue) {
        commandQueue = new CommandQueue(queue);
        GroupCommit groupCommit = new GroupCommit(source, versions, publisher, meter, health);
        thread = new Thread(new WriterLoop(commandQueue, groupCommit, supervisor.loop("writer", true)), "writer");
        thread.setDaemon(true);
    }

    /**
     * Starts the writer thread.
     *
     * @param supervisor keeps the writer's loop running
     * @param queue maximum number of queued commands; further ones are refused with {@code unavailable}
     */
    public static Writer start(
            ConnectionSource source, EventPublisher publisher, CommitMeter meter, Supervisor supervisor, int queue) {
        Writer writer = new Writer(source, publisher, meter, supervisor, queue);
        writer.thread.start();
        return writer;
    }

    /**
     * Runs the operation and returns its result once it is committed and its events are published. Rethrows its
     * refusal.
     *
     * @throws chat.domain.ChatException also with code {@code unavailable} if the queue is full or nothing can be
     *     stored at the moment
     * @throws chat.adapter.persistence.sql.StorageException if this change could not be stored
     */
    public <T> T submit(RoomLoad load, WriteOperation<T> operation) {
        PendingCommand<T> pendingCommand = new PendingCommand<>(load, operation);
        commandQueue.put(pendingCommand);
        return pendingCommand.await();
    }

    /**
     * Queues the operation as {@link #submit} does, but does not wait for it.
     *
     * @return completes on the writer thread, with what {@link #submit} returns or throws
     * @throws chat.domain.ChatException with code {@code unavailable} if the queue is full or nothing can be stored at the
     *     moment
     */
    public <T> CompletableFuture<T> start(RoomLoad load, WriteOperation<T> operation) {
        PendingCommand<T> pendingCommand = new PendingCommand<>(load, operation);
        commandQueue.put(pendingCommand);
        return pendingCommand.result();
    }

    /** Returns the number of queued commands. */
    public int queueSize() {
        return commandQueue.size();
    }

    /** @return the versions of the data that readers cache, which advance with each change of the data */
    public DataVersions versions() {
        return versions;
    }

    /** @return the state of the storage */
    public StorageHealth health() {
        return health;
    }

    /** Processes the queued commands, then stops. */
    @Override
    public void close() {
        commandQueue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
