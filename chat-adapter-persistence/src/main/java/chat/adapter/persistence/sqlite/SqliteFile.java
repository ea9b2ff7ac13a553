package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.sql.UnusableStorageException;
import chat.domain.message.Epoch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Checks and migrates the database file, or refuses it with a message that tells an operator what to do. */
final class SqliteFile {
    private static final byte[] HEADER = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    // Earlier versions can corrupt a database while the write-ahead log is reset.
    private static final String MIN_SAFE_VERSION = "3.54.0";

    private static final String RENEW = "UPDATE epoch SET name = lower(hex(randomblob(8))) RETURNING name";

    private SqliteFile() {}

    /**
     * Creates or migrates the file.
     *
     * @throws UnusableStorageException if the file can't be used
     */
    static SqliteConnections prepare(Path file) {
        requireHeader(file);
        SqliteConnections connections = new SqliteConnections(file);
        DataSource database = connections.migrationDataSource();
        if (!SchemaHistory.isCurrent(database)) {
            Schema.migrate(file, database);
        }
        try {
            try (Sql sql = new Sql(connections.openWriter())) {
                requireSafeVersion(sql.first("SELECT sqlite_version()", row -> row.getString(1))
                        .orElseThrow());
                sql.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            return connections;
        } catch (SQLException fault) {
            throw SqliteFault.explain(file, fault);
        }
    }

    /**
     * Migrates the file and renews its epoch.
     *
     * @throws UnusableStorageException if the file can't be used
     */
    static Epoch renewEpoch(Path file) {
        try (Sql sql = new Sql(prepare(file).openWriter())) {
            return sql.writeReturning(RENEW, row -> new Epoch(row.getString(1))).get(0);
        } catch (SQLException fault) {
            throw SqliteFault.explain(file, fault);
        }
    }

    private static void requireHeader(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] start = content.readNBytes(HEADER.length);
            if (start.length > 0 && !Arrays.equals(start, HEADER)) {
                throw SqliteFault.damaged(file, null);
            }
        } catch (IOException fault) {
            throw new UnusableStorageException("The database " + file + " can't be read: check its owner.", fault);
        }
    }

    static void requireSafeVersion(String version) {
        int[] parts =
                Stream.of(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
        int[] minVersion = Stream.of(MIN_SAFE_VERSION.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(parts, minVersion) < 0) {
            throw new UnusableStorageException(
                    "SQLite " + version + " is not safe to use: " + MIN_SAFE_VERSION + " or newer is required.");
        }
    }
}
