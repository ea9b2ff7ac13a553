package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.ReadPool;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.message.AuthoredPage;
import chat.domain.message.ChangeSet;
import chat.domain.message.Epoch;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.MessagePage;
import chat.domain.message.PageRequest;
import chat.domain.message.Reaction;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Implements {@link History} with JDBC. Thread-safe. */
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

    private final ReadPool reader;

    public JdbcHistory(ReadPool reader) {
        this.reader = reader;
    }

    @Override
    public MessagePage page(RoomId room, PageRequest pageRequest) {
        return reader.read(sql -> {
            Optional<Revision> head = sql.first(HEAD, row -> new Revision(row.getLong(1)), room.value());
            return head.isPresent()
                    ? new PageQuery(sql, room, head.get()).page(pageRequest)
                    : new MessagePage(List.of(), false, Revision.ZERO);
        });
    }

    @Override
    public Optional<ChangeSet> changes(RoomId room, UserId actor, Revision since) {
        return reader.read(sql -> {
            Optional<ChangeQuery> query = sql.first(
                    HEAD_FOR,
                    row -> new ChangeQuery(room, new Revision(row.getLong(1)), row.getInt(2) == 1),
                    actor.value(),
                    room.value());
            return query.isPresent() ? Optional.of(query.get().run(sql, since)) : Optional.empty();
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return reader.read(sql -> find(sql, id));
    }

    @Override
    public AuthoredPage findByAuthor(UserId author, long from) {
        return reader.read(sql -> {
            List<Long> rows = new ArrayList<>();
            List<Message> messages = new ArrayList<>();
            sql.all(AUTHORS, row -> rows.add(row.getLong(1)), from, MAX_SCANNED);
            for (long row : sql.all(WRITTEN, row -> row.getLong(1), from, last(rows, from), author.value())) {
                find(sql, new MessageId(row)).ifPresent(messages::add);
            }
            return new AuthoredPage(
                    messages, rows.size() < MAX_SCANNED ? Optional.empty() : Optional.of(last(rows, from)));
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
            Message row = find(sql, id).orElse(null);
            return row instanceof TextMessage message ? ReactionRows.all(sql, message) : List.of();
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
