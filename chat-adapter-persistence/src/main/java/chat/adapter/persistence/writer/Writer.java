package chat.adapter.persistence.writer;

import chat.domain.port.Announcer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The only one that writes. Callers wait while its thread does all that has piled up in one transaction; a change is on
 * disk and announced when its caller goes on.
 */
public final class Writer implements AutoCloseable {
    private final Inbox inbox;
    private final Committer committer;
    private final Queue<Chore> chores = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private Writer(ConnectionSource source, Announcer announcer, CommitMeter meter, int queue) {
        inbox = new Inbox(queue);
        committer = new Committer(source, announcer, meter);
        thread = new Thread(this::work, "writer");
        thread.setDaemon(true);
    }

    /** @param queue how many commands may wait; more are refused with {@code unavailable} */
    public static Writer start(ConnectionSource source, Announcer announcer, CommitMeter meter, int queue) {
        Writer writer = new Writer(source, announcer, meter, queue);
        writer.thread.start();
        return writer;
    }

    /**
     * Does the command and returns its result once it is committed and announced; throws its refusal, {@code
     * unavailable}, or a {@link chat.adapter.persistence.StorageException} when nothing could be stored.
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

    /** Does this in the background, piece by piece. */
    public void later(Chore chore) {
        chores.add(chore);
        inbox.rouse();
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
        while (!inbox.isDone()) {
            try {
                workOff(inbox.take());
            } catch (InterruptedException ignored) {
                // Only closing stops the writer.
            }
        }
        committer.close();
    }

    private void workOff(List<Job<?>> commands) {
        List<Job<?>> jobs = new ArrayList<>(commands);
        Chore chore = chores.poll();
        if (chore == null) {
            committer.commit(jobs);
            return;
        }
        Job<Boolean> piece = new Job<>(Load.NONE, chore::runPiece);
        jobs.add(piece);
        committer.commit(jobs);
        if (piece.result().orElse(false)) {
            later(chore);
        }
    }
}
