package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.domain.port.Supervisor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks in the table {@code background_task}, one piece of each in turn, as commands of the writer between all
 * others. A piece that fails or is refused is logged and retried; tasks continue after a restart. Tasks of an unknown
 * kind are skipped. Also probes the storage after a failed write until writing works again. {@link #wake} is
 * thread-safe, {@link #runDue} is not.
 */
public final class BackgroundTasks {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final BackgroundTask PROBE = new BackgroundTask(BackgroundTask.Kind.PURGE_ROOM, 0);

    private final Writer writer;
    private final ReadPool reader;
    private final Map<BackgroundTask.Kind, TaskHandler> handlers;
    private final TaskSchedule schedule;
    private final Set<String> unknownKinds = new HashSet<>();
    private final BackgroundLoop loop;

    /**
     * @param handlers one for each kind of task
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    public BackgroundTasks(
            Writer writer,
            ReadPool reader,
            Map<BackgroundTask.Kind, TaskHandler> handlers,
            Supervisor supervisor,
            LongSupplier nanoTime) {
        this.writer = writer;
        this.reader = reader;
        this.handlers = Map.copyOf(handlers);
        schedule = new TaskSchedule(nanoTime);
        loop = new BackgroundLoop("background-tasks", supervisor.loop("background-tasks", false), this::runDue);
    }

    /** Starts the thread that runs the tasks. Call at most once. */
    public void start() {
        loop.start();
    }

    /** Checks for new tasks soon. */
    public void wake() {
        loop.wake();
    }

    /** Finishes the current piece and stops. Call before the writer is closed. */
    public void stop() {
        loop.stop();
    }

    /**
     * Runs one piece of each task that is due.
     *
     * @return how long to wait before the next call, at most five seconds
     */
    public Duration runDue() {
        if (!writer.health().isWritable()) {
            writer.submit(RoomLoad.NONE, transaction -> probe(transaction.sql()));
        }
        List<BackgroundTask> tasks = reader.read(sql -> TaskRows.all(sql, this::skip));
        schedule.retainOnly(tasks);
        tasks.stream().filter(schedule::isDue).forEach(this::runPiece);
        return tasks.stream()
                .map(schedule::timeUntilDue)
                .reduce(LONGEST_PAUSE, (some, other) -> some.compareTo(other) < 0 ? some : other);
    }

    // Another version of this program may have left it.
    private void skip(String unknownKind) {
        if (unknownKinds.add(unknownKind)) {
            LOG.warn("Background tasks of the unknown kind \"{}\" are skipped", unknownKind);
        }
    }

    // Leaves no data behind, but must be synced to disk.
    private static boolean probe(Sql sql) throws SQLException {
        TaskRows.insert(sql, PROBE);
        TaskRows.delete(sql, PROBE);
        return true;
    }

    private void runPiece(BackgroundTask task) {
        try {
            schedule.scheduleNext(task, writer.submit(RoomLoad.NONE, transaction -> runPiece(transaction, task)));
        } catch (RuntimeException fault) {
            Duration pause = schedule.scheduleRetry(task);
            LOG.warn("{} of {} failed; it is retried in {}", task.kind().code(), task.subject(), pause, fault);
        }
    }

    private Duration runPiece(WriteTransaction transaction, BackgroundTask task) throws SQLException {
        Optional<Long> progress = TaskRows.progress(transaction.sql(), task);
        if (progress.isEmpty()) {
            return Duration.ZERO;
        }
        Optional<TaskHandler.Next> next =
                Objects.requireNonNull(handlers.get(task.kind())).runPiece(transaction, task.subject(), progress.get());
        if (next.isEmpty()) {
            TaskRows.delete(transaction.sql(), task);
        } else if (next.get().progress() != progress.get()) {
            TaskRows.advance(transaction.sql(), task, next.get().progress());
        }
        return next.map(TaskHandler.Next::pause).orElse(Duration.ZERO);
    }
}
