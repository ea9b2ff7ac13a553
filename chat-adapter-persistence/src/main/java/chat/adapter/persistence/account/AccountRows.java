package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.Credentials;
import chat.domain.account.PasswordHash;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes the credentials of accounts. */
public final class AccountRows {
    static final String FIND = "SELECT id, name, admin, password_hash FROM account WHERE name_key = ?";
    static final String HAS_HASH = "SELECT 1 FROM account WHERE id = ? AND password_hash = ?";
    private static final String REHASH = "UPDATE account SET password_hash = ? WHERE id = ? AND password_hash = ?";

    private AccountRows() {}

    /** Returns whether there are no accounts. */
    public static boolean isEmpty(Sql sql) throws SQLException {
        return sql.first("SELECT 1 FROM account LIMIT 1", row -> true).isEmpty();
    }

    static Optional<Credentials> find(Sql sql, Username name) throws SQLException {
        return sql.first(
                FIND, row -> new Credentials(Columns.user(row, 1), new PasswordHash(row.getString(4))), name.key());
    }

    static boolean hasHash(Sql sql, UserId user, PasswordHash hash) throws SQLException {
        return sql.first(HAS_HASH, row -> true, user.value(), hash.value()).isPresent();
    }

    static int setHash(Sql sql, UserId user, PasswordHash hash) throws SQLException {
        return sql.write("UPDATE account SET password_hash = ? WHERE id = ?", hash.value(), user.value());
    }

    /** Replaces a hash, unless the password has changed since it was read. */
    static int rehash(Sql sql, UserId user, PasswordHash from, PasswordHash to) throws SQLException {
        return sql.write(REHASH, to.value(), user.value(), from.value());
    }
}
