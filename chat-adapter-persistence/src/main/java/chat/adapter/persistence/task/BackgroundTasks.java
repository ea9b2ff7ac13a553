package chat.adapter.persistence.task;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Load;
import chat.adapter.persistence.writer.Writer;
import chat.domain.port.Supervisor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the tasks of the table {@code background_task}, one piece of each in turn, as commands of the writer between all
 * others. A piece that fails or is refused is logged and tried again; tasks are taken up after a restart. Also finds out
 * when the storage, after it could not store something, can again. {@link #wake} is thread-safe, {@link #runDue} is not.
 */
public final class BackgroundTasks {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Task PROBE = new Task(Task.Kind.PURGE_ROOM, 0);

    private final Writer writer;
    private final Reader reader;
    private final Map<Task.Kind, TaskHandler> handlers;
    private final Schedule schedule;
    private final PacedLoop loop;

    /**
     * @param handlers one for each kind
     * @param nanoTime a monotonic clock, in nanoseconds
     */
    public BackgroundTasks(
            Writer writer,
            Reader reader,
            Map<Task.Kind, TaskHandler> handlers,
            Supervisor supervisor,
            LongSupplier nanoTime) {
        this.writer = writer;
        this.reader = reader;
        this.handlers = Map.copyOf(handlers);
        schedule = new Schedule(nanoTime);
        loop = new PacedLoop("background-tasks", supervisor.loop("background-tasks", false), this::runDue);
    }

    /** Begins to do them, on a thread of its own; to be called once at most. */
    public void start() {
        loop.start();
    }

    /** Looks for tasks soon: there may be a new one. */
    public void wake() {
        loop.wake();
    }

    /** Finishes the piece under way and stops; to be called before the writer is closed. */
    public void stop() {
        loop.stop();
    }

    /**
     * Does one piece of each task that is due.
     *
     * @return how long to wait before the next call, at most five seconds
     */
    public Duration runDue() {
        if (!writer.health().isWritable()) {
            writer.submit(Load.NONE, ledger -> probe(ledger.sql()));
        }
        List<Task> tasks = reader.read(TaskRows::all);
        schedule.keep(tasks);
        tasks.stream().filter(schedule::isDue).forEach(this::runPiece);
        return tasks.stream()
                .map(schedule::until)
                .reduce(LONGEST_PAUSE, (some, other) -> some.compareTo(other) < 0 ? some : other);
    }

    // Leaves nothing behind, but has to reach the disk.
    private static boolean probe(Sql sql) throws SQLException {
        TaskRows.insert(sql, PROBE);
        TaskRows.delete(sql, PROBE);
        return true;
    }

    private void runPiece(Task task) {
        try {
            schedule.goOn(task, writer.submit(Load.NONE, ledger -> runPiece(ledger, task)));
        } catch (RuntimeException fault) {
            Duration pause = schedule.failed(task);
            LOG.warn("{} of {} failed and is tried again in {}", task.kind().code(), task.subject(), pause, fault);
        }
    }

    private Duration runPiece(Ledger ledger, Task task) throws SQLException {
        Optional<Long> progress = TaskRows.progress(ledger.sql(), task);
        if (progress.isEmpty()) {
            return Duration.ZERO;
        }
        Optional<TaskHandler.Next> next =
                Objects.requireNonNull(handlers.get(task.kind())).runPiece(ledger, task.subject(), progress.get());
        if (next.isEmpty()) {
            TaskRows.delete(ledger.sql(), task);
        } else if (next.get().progress() != progress.get()) {
            TaskRows.advance(ledger.sql(), task, next.get().progress());
        }
        return next.map(TaskHandler.Next::pause).orElse(Duration.ZERO);
    }
}
