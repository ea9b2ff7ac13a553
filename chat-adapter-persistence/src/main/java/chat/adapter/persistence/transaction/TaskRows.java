package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Sql;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    static List<BackgroundTask> all(Sql sql) throws SQLException {
        return sql.all(ALL, row -> new BackgroundTask(kind(row.getString(1)), row.getLong(2)));
    }

    private static BackgroundTask.Kind kind(String code) {
        return Arrays.stream(BackgroundTask.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no background task " + code));
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
