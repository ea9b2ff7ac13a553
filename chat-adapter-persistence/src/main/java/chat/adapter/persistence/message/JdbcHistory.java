package chat.adapter.persistence.message;

import chat.adapter.persistence.cache.DataVersions;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Implements {@link History} with JDBC. Thread-safe. */
public final class JdbcHistory implements History {
    static final String FIND =
            MessageRows.SELECT + "CROSS JOIN room r ON r.id = m.id >> 29 WHERE m.id = ? AND r.deleted = 0";

    private final ReadPool reader;
    private final DataVersions versions;
    // Only a stopped server's database gets another one.
    private volatile @Nullable Epoch epoch;

    /** @param versions of the data of this storage */
    public JdbcHistory(ReadPool reader, DataVersions versions) {
        this.reader = reader;
        this.versions = versions;
    }

    @Override
    public MessagePage page(RoomId room, PageRequest pageRequest) {
        return reader.read(sql -> PageQuery.page(sql, room, pageRequest));
    }

    @Override
    public Optional<ChangeSet> changes(RoomId room, UserId actor, Revision since) {
        return reader.read(sql -> ChangeQuery.changes(sql, room, actor, since));
    }

    @Override
    public Optional<Message> find(MessageId id) {
        return reader.read(sql -> find(sql, id));
    }

    @Override
    public AuthoredPage findByAuthor(UserId author, long from) {
        return reader.read(sql -> AuthoredPageQuery.page(sql, author, from));
    }

    @Override
    public long version(RoomId room) {
        return versions.logs().of(room);
    }

    @Override
    public List<Reaction> reactions(MessageId id) {
        return reader.read(sql -> {
            Message row = find(sql, id).orElse(null);
            return row instanceof TextMessage message ? ReactionRows.all(sql, message) : List.of();
        });
    }

    static Optional<Message> find(Sql sql, MessageId id) throws SQLException {
        return sql.first(FIND, MessageRows::read, id.value());
    }

    @Override
    public Epoch epoch() {
        Epoch known = epoch;
        if (known == null) {
            known = reader.first("SELECT name FROM epoch", row -> new Epoch(row.getString(1)))
                    .orElseThrow();
            epoch = known;
        }
        return known;
    }
}
