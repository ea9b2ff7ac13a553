package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes rows of the message table. */
public final class MessageRows {
    /** The query up to the {@code WHERE}, with the columns that {@link #read} reads. */
    public static final String SELECT = "SELECT m.id, m.revision, m.author_id, a.name, m.at, m.client_id, "
            + EventColumns.SELECTED + ", " + BodyColumns.SELECTED
            + " FROM message m CROSS JOIN account a ON a.id = m.author_id ";

    /** Finds a row by id. */
    public static final String FIND = SELECT + "WHERE m.id = ?";

    private static final int KIND = 7;
    private static final int BODY = 14;

    private static final String INSERT_POST = """
            INSERT INTO message (id, revision, author_id, at, client_id, content, reply_to, mentions, mentions_room)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_EVENT = """
            INSERT INTO message (
                id, revision, author_id, at, kind, by_id, room_name, room_topic, room_visibility, room_archived)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    static final String UPDATE = """
            UPDATE message
            SET revision = ?, content = ?, reply_to = ?, mentions = ?, mentions_room = ?,
                edited_at = ?, edit_revision = ?, reactions = ?, pinned = ?
            WHERE id = ?
            """;
    static final String MAKE_TOMBSTONE = """
            UPDATE message
            SET revision = ?, deleted = 1, content = NULL, reply_to = NULL, mentions = NULL, mentions_room = 0,
                edited_at = NULL, edit_revision = NULL, reactions = NULL, pinned = 0
            WHERE id = ?
            """;

    private MessageRows() {}

    /** Inserts a row. */
    public static void insert(Sql sql, Message row) throws SQLException {
        if (row.body().isPresent()) {
            insert(sql, row, row.body().get());
        } else {
            @Nullable Object[] event = EventColumns.values(row);
            sql.write(
                    INSERT_EVENT,
                    row.id().value(),
                    row.revision().value(),
                    row.author().id().value(),
                    row.timestamp().toEpochMilli(),
                    event[0],
                    event[1],
                    event[2],
                    event[3],
                    event[4],
                    event[5]);
        }
    }

    private static void insert(Sql sql, Message row, MessageBody body) throws SQLException {
        @Nullable Object[] values = BodyColumns.insertValues(body);
        sql.write(
                INSERT_POST,
                row.id().value(),
                row.revision().value(),
                row.author().id().value(),
                row.timestamp().toEpochMilli(),
                row.clientId().map(ClientId::value).orElse(null),
                values[0],
                values[1],
                values[2],
                values[3]);
    }

    /** Updates an existing row to this state. */
    public static void update(Sql sql, Message row) throws SQLException {
        long revision = row.revision().value();
        long id = row.id().value();
        if (row.body().isEmpty()) {
            sql.write(MAKE_TOMBSTONE, revision, id);
            return;
        }
        @Nullable Object[] values = BodyColumns.insertValues(row.body().get());
        @Nullable Object[] added = BodyColumns.updateValues(row.body().get());
        sql.write(
                UPDATE, revision, values[0], values[1], values[2], values[3], added[0], added[1], added[2], added[3],
                id);
    }

    /** Maps a row of {@link #SELECT} to a message. */
    public static Message read(ResultSet row) throws SQLException {
        MessageId id = new MessageId(row.getLong(1));
        return new Message(
                id,
                new Revision(row.getLong(2)),
                EventColumns.read(row, KIND),
                new Author(new UserId(row.getLong(3)), new Username(row.getString(4))),
                Columns.instant(row, 5),
                Optional.ofNullable(row.getString(6)).map(ClientId::new),
                BodyColumns.read(row, BODY),
                EventColumns.room(id, row, KIND),
                EventColumns.actor(row, KIND));
    }
}
