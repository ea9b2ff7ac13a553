package chat.adapter.persistence.account;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.UserRows;
import chat.domain.account.AccountStatus;
import chat.domain.account.AdminUserRecord;
import chat.domain.account.DirectorySearch;
import chat.domain.account.DisplayName;
import chat.domain.account.NameTokens;
import chat.domain.account.UserProfile;
import chat.domain.account.Username;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Searches the user directory: users who match as typed come first, then those who match without accents. */
final class DirectoryQuery {
    private static final String FILTER = """
            WHERE state IN ('active', ?2) AND instr(folded_words, ?4) > 0
                AND (instr(words, ?3) = 0, name_key) > (coalesce(
                    (SELECT instr(words, ?3) = 0 FROM account WHERE name_key = ?1), ?6), ?1)
            ORDER BY instr(words, ?3) = 0, name_key
            LIMIT ?5
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
        NameTokens tokens = search.tokens();
        return new Object[] {
            search.after().map(Username::key).orElse(""),
            maxStatus.code(),
            tokens.typed(),
            tokens.folded(),
            search.limit(),
            search.after().map(after -> isTyped(tokens, after)).orElse(true) ? 0 : 1
        };
    }

    // Where a page ended with a user who has got another name since, or whom a client made up.
    private static boolean isTyped(NameTokens tokens, Username after) {
        return tokens.isTypedPrefixMatchOf(NameTokens.of(after, DisplayName.NONE));
    }

    private static AdminUserRecord adminRecord(ResultSet row) throws SQLException {
        return new AdminUserRecord(
                UserRows.read(row),
                Columns.instant(row, 8),
                Columns.number(row, 9).map(Instant::ofEpochMilli));
    }
}
