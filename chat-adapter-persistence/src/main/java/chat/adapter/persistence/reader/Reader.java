package chat.adapter.persistence.reader;

import static chat.domain.error.ErrorCode.UNAVAILABLE;

import chat.adapter.persistence.StorageException;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;

/** Runs queries, each on one snapshot of what is committed. */
public final class Reader {
    private final DataSource connections;

    /** @param connections read-only, without auto-commit */
    public Reader(DataSource connections) {
        this.connections = connections;
    }

    /** Refuses with {@code unavailable} when too many read; throws {@link StorageException} when it can't be read. */
    public <T> T read(Query<T> query) {
        try (Connection connection = connections.getConnection();
                Sql sql = new Sql(connection)) {
            T found = query.run(sql);
            connection.rollback();
            return found;
        } catch (SQLTransientConnectionException busy) {
            throw ChatException.later(UNAVAILABLE, "The server is too busy.", Duration.ofSeconds(1));
        } catch (SQLException fault) {
            throw new StorageException("The database could not be read", fault);
        }
    }
}
