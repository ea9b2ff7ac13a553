package chat.adapter.persistence.transaction;

import java.sql.SQLException;

/**
 * Something to do on the writer's thread, inside a transaction. It refuses, by a
 * {@link chat.domain.ChatException}, before it changes anything, and may be run again after a rollback.
 */
@FunctionalInterface
public interface WriteOperation<T> {
    T run(WriteTransaction transaction) throws SQLException;
}
