package chat.adapter.persistence.transaction;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Does the tasks of one kind. Confined to the writer thread. */
@FunctionalInterface
public interface TaskHandler {

    /**
     * Does one piece, inside a transaction that holds up all other writing. It may be run again after a rollback.
     *
     * @param progress 0 at first, then that of the piece before
     * @return how to go on; empty if the task is done
     */
    Optional<Next> runPiece(WriteTransaction transaction, long subject, long progress) throws SQLException;

    /**
     * That there is another piece.
     *
     * @param progress what that piece is given, also after a restart
     * @param pause how long to wait before it, at least
     */
    record Next(long progress, Duration pause) {}
}
