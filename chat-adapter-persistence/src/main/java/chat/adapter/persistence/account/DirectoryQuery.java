package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.UserRows;
import chat.domain.account.AccountStatus;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.DirectorySearch;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Searches the user directory, ordered by username. */
final class DirectoryQuery {
    private static final String FILTER = """
            WHERE name_key > ? AND state IN ('active', ?) AND instr(words, ?) > 0
            ORDER BY name_key
            LIMIT ?
            """;
    static final String SEARCH = UserRows.SELECT + FILTER;
    static final String SEARCH_ADMIN_RECORDS =
            UserRows.SELECT.replace(" FROM", ", a.created_at, a.last_seen_at FROM") + FILTER;

    private DirectoryQuery() {}

    static List<UserProfile> search(Sql sql, DirectorySearch search) throws SQLException {
        return sql.all(SEARCH, UserRows::read, parameters(search));
    }

    static List<AdminUserRecord> searchAdminRecords(Sql sql, DirectorySearch search) throws SQLException {
        return sql.all(SEARCH_ADMIN_RECORDS, DirectoryQuery::adminRecord, parameters(search));
    }

    private static Object[] parameters(DirectorySearch search) {
        AccountStatus maxStatus = search.includeDeactivated() ? AccountStatus.DEACTIVATED : AccountStatus.ACTIVE;
        return new Object[] {
            search.after().map(Username::key).orElse(""),
            maxStatus.code(),
            search.tokens().value(),
            search.limit()
        };
    }

    private static AdminUserRecord adminRecord(ResultSet row) throws SQLException {
        return new AdminUserRecord(
                UserRows.read(row),
                Columns.instant(row, 8),
                Columns.number(row, 9).map(Instant::ofEpochMilli));
    }
}
