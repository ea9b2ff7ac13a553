package chat.adapter.persistence.writer;

import chat.adapter.persistence.live.Ledger;
import java.sql.SQLException;

/**
 * Something to do on the writer's thread, inside a transaction. It refuses, by a
 * {@link chat.domain.error.ChatException}, before it changes anything, and may be run again after a rollback.
 */
@FunctionalInterface
public interface Command<T> {
    T run(Ledger ledger) throws SQLException;
}
