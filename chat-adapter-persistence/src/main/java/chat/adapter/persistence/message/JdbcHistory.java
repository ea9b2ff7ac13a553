package chat.adapter.persistence.message;

import chat.adapter.persistence.reader.Reader;
import chat.adapter.persistence.sql.Sql;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Page;
import chat.domain.message.Revision;
import chat.domain.message.Window;
import chat.domain.port.History;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** {@link History} in a database. */
public final class JdbcHistory implements History {
    static final String HEAD = "SELECT head FROM room WHERE id = ? AND deleted = 0";
    static final String FIND = MessageRows.SELECT + "WHERE m.id = ?";

    private final Reader reader;

    public JdbcHistory(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Page page(RoomId room, Window window) {
        return reader.read(sql -> {
            Optional<Revision> head = head(sql, room);
            return head.isPresent()
                    ? new Stretch(sql, room, head.get()).page(window)
                    : new Page(List.of(), false, Revision.ZERO);
        });
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return reader.read(sql ->
                head(sql, id.room()).isPresent() ? sql.first(FIND, MessageRows::read, id.value()) : Optional.empty());
    }

    private static Optional<Revision> head(Sql sql, RoomId room) throws SQLException {
        return sql.first(HEAD, row -> new Revision(row.getLong(1)), room.value());
    }
}
