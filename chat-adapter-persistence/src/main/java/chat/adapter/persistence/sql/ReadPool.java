package chat.adapter.persistence.sql;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs queries on pooled read-only connections, each on a snapshot of the committed data. Thread-safe. */
public final class ReadPool {
    private final DataSource connections;

    /** @param connections must be read-only and without auto-commit */
    public ReadPool(DataSource connections) {
        this.connections = connections;
    }

    /**
     * Runs a query in a read transaction.
     *
     * @return the query's result
     * @throws chat.domain.ChatException with code {@code unavailable} if no connection becomes free in time
     * @throws StorageException if reading fails
     */
    public <T> T read(ReadQuery<T> query) {
        try (Connection connection = connections.getConnection();
                Sql sql = new Sql(connection)) {
            T found = query.run(sql);
            connection.rollback();
            return found;
        } catch (SQLTransientConnectionException busy) {
            throw ChatException.withRetryAfter(UNAVAILABLE, "The server is too busy.", Duration.ofSeconds(1));
        } catch (SQLException fault) {
            throw new StorageException("The database could not be read", fault);
        }
    }
}
