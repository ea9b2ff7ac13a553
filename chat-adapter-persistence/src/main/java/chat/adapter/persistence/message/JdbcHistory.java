package chat.adapter.persistence.message;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Changes;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.message.Written;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** {@link History} in a database. */
public final class JdbcHistory implements History {
    static final String HEAD = "SELECT head FROM room WHERE id = ? AND deleted = 0";
    static final String HEAD_FOR = """
            SELECT r.head, m.user_id IS NOT NULL
            FROM room r LEFT JOIN member m ON m.room_id = r.id AND m.user_id = ?
            WHERE r.id = ? AND r.deleted = 0
            """;
    static final String FIND =
            MessageRows.SELECT + "CROSS JOIN room r ON r.id = m.id >> 29 WHERE m.id = ? AND r.deleted = 0";

    static final String AUTHORS = "SELECT id FROM message WHERE id > ? ORDER BY id LIMIT ?";
    static final String WRITTEN = """
            SELECT id FROM message
            WHERE id > ? AND id <= ? AND author_id = ? AND kind IS NULL AND deleted = 0
            ORDER BY id
            """;

    private final Reader reader;

    public JdbcHistory(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Page page(RoomId room, Window window) {
        return reader.read(sql -> {
            Optional<Revision> head = sql.first(HEAD, row -> new Revision(row.getLong(1)), room.value());
            return head.isPresent()
                    ? new Stretch(sql, room, head.get()).page(window)
                    : new Page(List.of(), false, Revision.ZERO);
        });
    }

    @Override
    public Optional<Changes> changes(RoomId room, UserId by, Revision since) {
        return reader.read(sql -> {
            Optional<Gap> gap = sql.first(
                    HEAD_FOR,
                    row -> new Gap(room, new Revision(row.getLong(1)), row.getInt(2) == 1),
                    by.value(),
                    room.value());
            return gap.isPresent() ? Optional.of(gap.get().after(sql, since)) : Optional.empty();
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return reader.read(sql -> find(sql, id));
    }

    @Override
    public Written writtenBy(UserId author, long from) {
        return reader.read(sql -> {
            List<Long> rows = new ArrayList<>();
            List<Message> written = new ArrayList<>();
            sql.all(AUTHORS, row -> rows.add(row.getLong(1)), from, LOOKED_AT);
            for (long row : sql.all(WRITTEN, row -> row.getLong(1), from, last(rows, from), author.value())) {
                find(sql, new MessageId(row)).ifPresent(written::add);
            }
            return new Written(written, rows.size() < LOOKED_AT ? Optional.empty() : Optional.of(last(rows, from)));
        });
    }

    private static long last(List<Long> rows, long from) {
        return rows.isEmpty() ? from : rows.get(rows.size() - 1);
    }

    @Override
    public List<Message> findAll(Collection<MessageId> ids) {
        return reader.read(sql -> {
            List<Message> found = new ArrayList<>();
            for (MessageId id : new LinkedHashSet<>(ids)) {
                find(sql, id).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<Reaction> reactions(MessageId id) {
        return reader.read(sql -> {
            Optional<Message> message = find(sql, id);
            return message.isPresent() ? ReactionRows.all(sql, message.get()) : List.of();
        });
    }

    private static Optional<Message> find(Sql sql, MessageId id) throws SQLException {
        return sql.first(FIND, MessageRows::read, id.value());
    }

    @Override
    public Epoch epoch() {
        return reader.read(sql -> sql.first("SELECT name FROM epoch", row -> new Epoch(row.getString(1)))
                .orElseThrow());
    }
}
