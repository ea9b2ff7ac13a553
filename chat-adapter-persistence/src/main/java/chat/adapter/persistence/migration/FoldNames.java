package chat.adapter.persistence.migration;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.Username;
import chat.domain.room.RoomName;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Computes the keys and words of all names again, because the rules of their folding have changed. Where two users had
 * different names that are the same now, the one whose key would change gets their id after the name.
 */
public final class FoldNames implements JavaMigration {
    private static final int CHECKSUM = 1;

    private record Account(long id, String name, String key, String displayName) {}

    private record NamedRoom(long id, String name, String key) {}

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("9");
    }

    @Override
    public String getDescription() {
        return "fold names";
    }

    /** The version of what this migration does. */
    @Override
    public Integer getChecksum() {
        return CHECKSUM;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        // Flyway closes the connection.
        Sql sql = new Sql(context.getConnection());
        List<Account> accounts = sql.all(
                "SELECT id, name, name_key, display_name FROM account WHERE state <> 'deleted' ORDER BY id",
                row -> new Account(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        for (Account account : accounts) {
            fold(sql, account);
        }
        List<NamedRoom> rooms = sql.all(
                "SELECT id, name, name_key FROM room ORDER BY id",
                row -> new NamedRoom(row.getLong(1), row.getString(2), row.getString(3)));
        for (NamedRoom room : rooms) {
            fold(sql, room);
        }
    }

    private static void fold(Sql sql, Account account) throws SQLException {
        Username name = new Username(account.name());
        if (isTaken(sql, name.key(), account.id())) {
            name = new Username(account.name() + "-" + account.id());
        }
        NameTokens tokens = NameTokens.of(name, new DisplayName(account.displayName()));
        sql.write(
                "UPDATE account SET name = ?, name_key = ?, words = ?, folded_words = ? WHERE id = ?",
                name.value(),
                name.key(),
                tokens.typed(),
                tokens.folded(),
                account.id());
    }

    private static boolean isTaken(Sql sql, String key, long except) throws SQLException {
        return sql.first("SELECT 1 FROM account WHERE name_key = ? AND id <> ?", row -> true, key, except)
                .isPresent();
    }

    // Of two public rooms that have the same name now, the newer one keeps its old key.
    private static void fold(Sql sql, NamedRoom room) throws SQLException {
        String key = new RoomName(room.name()).key();
        if (!key.equals(room.key())) {
            sql.write("UPDATE OR IGNORE room SET name_key = ? WHERE id = ?", key, room.id());
        }
    }
}
