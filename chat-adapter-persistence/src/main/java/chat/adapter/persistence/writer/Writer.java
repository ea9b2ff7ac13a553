package chat.adapter.persistence.writer;

import chat.domain.port.Announcer;
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

    private final Inbox inbox;
    private final Committer committer;
    private final StorageHealth health = new StorageHealth();
    private final Supervisor.Loop loop;
    private final Thread thread;

    private Writer(ConnectionSource source, Announcer announcer, CommitMeter meter, Supervisor supervisor, int queue) {
        inbox = new Inbox(queue);
        committer = new Committer(source, announcer, meter, health);
        loop = supervisor.loop("writer", true);
        thread = new Thread(this::work, "writer");
        thread.setDaemon(true);
    }

    /**
     * @param supervisor keeps the writer's loop running
     * @param queue how many commands may wait; more are refused with {@code unavailable}
     */
    public static Writer start(
            ConnectionSource source, Announcer announcer, CommitMeter meter, Supervisor supervisor, int queue) {
        Writer writer = new Writer(source, announcer, meter, supervisor, queue);
        writer.thread.start();
        return writer;
    }

    /**
     * Does the command and returns its result once it is committed and announced; throws its refusal, {@code
     * unavailable} when nothing can be stored at the moment, or a {@link chat.adapter.persistence.StorageException} when
     * this change could not be stored.
     */
    public <T> T submit(Load load, Command<T> command) {
        Job<T> job = new Job<>(load, command);
        inbox.put(job);
        return job.await();
    }

    /** How many commands wait. */
    public int waiting() {
        return inbox.size();
    }

    /** @return whether changes can be stored at the moment */
    public StorageHealth health() {
        return health;
    }

    /** Does what is waiting, then stops. */
    @Override
    public void close() {
        inbox.close();
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

    private void work() {
        try {
            while (!inbox.isDone()) {
                runOnce();
            }
        } finally {
            inbox.end();
            committer.close();
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
                inbox.pause(backOff);
            }
        } catch (InterruptedException ignored) {
            // Only closing stops the writer.
        }
    }

    private void pass() {
        List<Job<?>> jobs;
        try {
            jobs = inbox.take();
        } catch (InterruptedException ignored) {
            return;
        }
        try {
            committer.commit(jobs);
        } finally {
            inbox.abandon(jobs);
        }
    }
}
