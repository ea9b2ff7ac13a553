package chat.adapter.persistence.message;

import static chat.domain.port.History.MAX_SCANNED;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the messages of one author. There is no index by author, so the rows scanned per page are limited. */
final class AuthoredPageQuery {
    static final String SCANNED = "SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ?";
    static final String WRITTEN = """
            SELECT id FROM message
            WHERE id > ? AND id <= ? AND author_id = ? AND kind IS NULL AND deleted = 0
            ORDER BY id
            """;

    private AuthoredPageQuery() {}

    /** @param from the last id of the previous page, 0 for the first */
    static AuthoredPage page(Sql sql, UserId author, long from) throws SQLException {
        List<Long> scanned = sql.all(SCANNED, row -> row.getLong(1), from, MAX_SCANNED);
        long last = scanned.isEmpty() ? from : scanned.get(scanned.size() - 1);
        List<Message> messages = new ArrayList<>();
        for (long id : sql.all(WRITTEN, row -> row.getLong(1), from, last, author.value())) {
            JdbcHistory.find(sql, new MessageId(id)).ifPresent(messages::add);
        }
        return new AuthoredPage(messages, scanned.size() < MAX_SCANNED ? Optional.empty() : Optional.of(last));
    }
}
