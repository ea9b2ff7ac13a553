package chat.adapter.persistence.sql;

import static chat.domain.ErrorCode.UNAVAILABLE;

import chat.domain.ChatException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs queries, each on one snapshot of what is committed. */
public final class ReadPool {
    private final DataSource connections;

    /** @param connections read-only, without auto-commit */
    public ReadPool(DataSource connections) {
        this.connections = connections;
    }

    /** Refuses with {@code unavailable} when too many read; throws {@link StorageException} when it can't be read. */
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
