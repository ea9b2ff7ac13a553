package chat.adapter.persistence.room;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.writer.Chore;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Makes tombstones of all that people wrote whose accounts are deleted, a little at a time: so few in one go that nobody
 * who listens is flooded, and looking at so few rows that nobody waits long. There is no index by author, as every
 * message would pay for it.
 */
public final class Erasure implements Chore {
    static final String NEXT = "SELECT user_id, done_to FROM erasure LIMIT 1";
    static final String SOME = """
            SELECT m.id, m.author_id = ? AND m.kind IS NULL AND m.deleted = 0 AND r.deleted = 0
            FROM message m CROSS JOIN room r ON r.id = m.id >> 29
            WHERE m.id > ?
            ORDER BY m.id LIMIT ?
            """;

    private static final int LOOKED_AT = 2_000;
    private static final int ERASED = 50;

    /** Whose messages are erased, and up to which one that is done. */
    private record Progress(long user, long doneTo) {}

    private record Row(MessageId id, boolean theirs) {}

    @Override
    public boolean runPiece(Ledger ledger) throws SQLException {
        Optional<Progress> next = ledger.sql().first(NEXT, row -> new Progress(row.getLong(1), row.getLong(2)));
        if (next.isPresent()) {
            goOn(ledger, next.get());
        }
        return next.isPresent();
    }

    private static void goOn(Ledger ledger, Progress progress) throws SQLException {
        Sql sql = ledger.sql();
        List<Row> rows = sql.all(SOME, Erasure::read, progress.user(), progress.doneTo(), LOOKED_AT);
        if (rows.isEmpty()) {
            sql.write("DELETE FROM erasure WHERE user_id = ?", progress.user());
            return;
        }
        long doneTo = progress.doneTo();
        int erased = 0;
        for (Row row : rows) {
            if (row.theirs() && erased++ == ERASED) {
                break;
            }
            if (row.theirs()) {
                erase(ledger, row.id());
            }
            doneTo = row.id().value();
        }
        sql.write("UPDATE erasure SET done_to = ? WHERE user_id = ?", doneTo, progress.user());
    }

    private static void erase(Ledger ledger, MessageId id) throws SQLException {
        Message message = ledger.sql()
                .first(MessageRows.FIND, MessageRows::read, id.value())
                .orElseThrow();
        Amending.bury(ledger, ledger.rooms().get(id.room()), message);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(new MessageId(row.getLong(1)), row.getInt(2) == 1);
    }
}
