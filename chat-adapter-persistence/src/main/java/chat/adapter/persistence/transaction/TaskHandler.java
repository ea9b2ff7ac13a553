package chat.adapter.persistence.transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Runs the tasks of one kind. Confined to the writer thread. */
@FunctionalInterface
public interface TaskHandler {

    /**
     * Runs one piece of a task, inside a transaction that blocks all other writes. It may run again after a rollback.
     *
     * @param progress 0 for the first piece, then the progress that the previous piece returned
     * @return the next piece; empty if the task is done
     */
    Optional<Next> runPiece(WriteTransaction transaction, long subject, long progress) throws SQLException;

    /**
     * The next piece of a task.
     *
     * @param progress passed to that piece, also after a restart
     * @param pause minimum wait before it
     */
    record Next(long progress, Duration pause) {}
}
