package chat.adapter.persistence.transaction;

import chat.adapter.persistence.cache.DataVersions;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The writer's connection, which is opened when it is needed. Confined to the writer thread. */
final class WriterConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final ConnectionSource source;
    private final DataVersions versions;
    private @Nullable WriteTransaction transaction;

    WriterConnection(ConnectionSource source, DataVersions versions) {
        this.source = source;
        this.versions = versions;
    }

    /** Returns the transaction on the open connection; opens one if there is none. */
    WriteTransaction transaction() throws SQLException {
        WriteTransaction open = transaction;
        if (open == null) {
            open = new WriteTransaction(source.open(), versions);
            transaction = open;
        }
        return open;
    }

    /** Rolls back. Closes a connection on which that fails. */
    void rollback() {
        WriteTransaction open = transaction;
        if (open == null) {
            return;
        }
        try {
            open.rollback();
        } catch (Throwable failure) {
            close();
        }
    }

    /** Closes the connection; the next transaction opens another. */
    void close() {
        WriteTransaction open = transaction;
        transaction = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException fault) {
            LOG.warn("The writer's connection could not be closed", fault);
        }
    }
}
