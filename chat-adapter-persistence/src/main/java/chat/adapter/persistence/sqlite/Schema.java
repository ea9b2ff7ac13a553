package chat.adapter.persistence.sqlite;

import chat.adapter.persistence.migration.FoldNames;
import chat.adapter.persistence.sql.UnusableStorageException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Migrates the database schema to the version of this program. The only class that starts Flyway. */
final class Schema {
    private Schema() {}

    /**
     * Migrates the database.
     *
     * @param file the database's file, for messages
     * @throws UnusableStorageException if the schema can't be used, for example because a newer version has used the
     *     database, which is left unchanged
     */
    static void migrate(Path file, DataSource database) {
        try {
            migrate(database);
        } catch (FlywayException fault) {
            throw SqliteFault.explain(file, fault);
        }
    }

    private static void migrate(DataSource database) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:chat/adapter/persistence/sqlite")
                .javaMigrations(new FoldNames())
                .ignoreMigrationPatterns(new String[0])
                .load();
        if (Arrays.stream(flyway.info().applied()).anyMatch(Schema::isNewer)) {
            throw new UnusableStorageException(
                    "The database was written by a newer version of Parley: run that version or restore a backup.");
        }
        flyway.migrate();
    }

    private static boolean isNewer(MigrationInfo applied) {
        return applied.getState() == MigrationState.FUTURE_SUCCESS
                || applied.getState() == MigrationState.FUTURE_FAILED;
    }
}
