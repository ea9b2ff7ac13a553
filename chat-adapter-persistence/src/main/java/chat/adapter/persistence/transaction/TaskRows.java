package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads and writes the table of background tasks. */
public final class TaskRows {
    static final String ALL = "SELECT kind, subject FROM background_task ORDER BY kind, subject";
    static final String PROGRESS = "SELECT progress FROM background_task WHERE kind = ? AND subject = ?";
    static final String ADVANCE = "UPDATE background_task SET progress = ? WHERE kind = ? AND subject = ?";
    static final String DELETE = "DELETE FROM background_task WHERE kind = ? AND subject = ?";

    private TaskRows() {}

    /** Adds a task. {@link BackgroundTasks} runs it after the transaction is committed. */
    public static void insert(Sql sql, BackgroundTask task) throws SQLException {
        sql.write(
                "INSERT INTO background_task (kind, subject) VALUES (?, ?)",
                task.kind().code(),
                task.subject());
    }

    /**
     * Returns the tasks of known kinds.
     *
     * @param unknown receives the kind of each other task
     */
    static List<BackgroundTask> all(Sql sql, Consumer<String> unknown) throws SQLException {
        return sql.all(ALL, row -> task(row.getString(1), row.getLong(2), unknown)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<BackgroundTask> task(String code, long subject, Consumer<String> unknown) {
        Optional<BackgroundTask.Kind> kind = BackgroundTask.Kind.find(code);
        if (kind.isEmpty()) {
            unknown.accept(code);
        }
        return kind.map(known -> new BackgroundTask(known, subject));
    }

    /** Returns the progress of a task; empty if it is done. */
    static Optional<Long> progress(Sql sql, BackgroundTask task) throws SQLException {
        return sql.first(PROGRESS, row -> row.getLong(1), task.kind().code(), task.subject());
    }

    static void advance(Sql sql, BackgroundTask task, long progress) throws SQLException {
        sql.write(ADVANCE, progress, task.kind().code(), task.subject());
    }

    static void delete(Sql sql, BackgroundTask task) throws SQLException {
        sql.write(DELETE, task.kind().code(), task.subject());
    }
}
