package chat.adapter.persistence.transaction;

import java.sql.SQLException;

/**
 * An operation that runs on the writer thread, inside a transaction. It must throw any refusal, a
 * {@link chat.domain.ChatException}, before it changes anything, and may run again after a rollback.
 */
@FunctionalInterface
public interface WriteOperation<T> {
    T run(WriteTransaction transaction) throws SQLException;
}
