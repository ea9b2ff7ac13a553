package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.transaction.WriteTransaction;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections to one database file. Every setting but the journal mode applies per connection. */
final class SqliteConnections {
    private static final int BUSY_MILLIS = WriteTransaction.LOCK_WAIT_MILLIS;
    private static final int WAL_PAGES = 10_000;
    private static final int WAL_BYTES = 64 << 20;
    private static final int WRITER_CACHE_KIB = 32 << 10;
    private static final int READER_CACHE_KIB = 8 << 10;

    private final String url;

    SqliteConnections(Path database) {
        url = "jdbc:sqlite:" + database.toAbsolutePath();
    }

    /**
     * Returns a data source for migrations. It changes no persistent setting of the file, which may belong to another
     * program.
     */
    SQLiteDataSource migrationDataSource() {
        return dataSource(config());
    }

    /** Opens the writer's connection. */
    Connection openWriter() throws SQLException {
        SQLiteConfig config = config();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setJournalSizeLimit(WAL_BYTES);
        config.setWalAutocheckpoint(WAL_PAGES);
        config.setCacheSize(-WRITER_CACHE_KIB);
        return dataSource(config).getConnection();
    }

    /**
     * Creates a pool of read-only connections.
     *
     * @param readers maximum number of connections
     */
    ReadPool readPool(int readers) {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        config.setCacheSize(-READER_CACHE_KIB);
        return new ReadPool(dataSource(config), readers, Duration.ofMillis(BUSY_MILLIS));
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        // Otherwise the driver runs a query for the keys after each insert.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private SQLiteDataSource dataSource(SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(url);
        return source;
    }
}
