package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.message.Author;
import chat.domain.message.ClientId;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.message.RoomEvent;
import chat.domain.message.TextMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes rows of the message table. */
public final class MessageRows {
    /** The query up to the {@code WHERE}, with the columns that {@link #read} reads. */
    public static final String SELECT = "SELECT m.id, m.revision, m.author_id, a.name, m.at, m.client_id, "
            + EventRows.SELECTED + ", " + MessageBodyColumns.SELECTED
            + " FROM message m CROSS JOIN account a ON a.id = m.author_id ";

    /** Finds a row by id. */
    public static final String FIND = SELECT + "WHERE m.id = ?";

    private static final int KIND = 7;
    private static final int BODY = 13;

    private MessageRows() {}

    /** Inserts a row, with the mentions of a message. */
    public static void insert(Sql sql, Message row) throws SQLException {
        if (row instanceof TextMessage message) {
            TextMessageRows.insert(sql, message);
            MentionRows.insert(sql, message);
        } else if (row instanceof MembershipEvent event) {
            EventRows.insert(sql, event);
        } else if (row instanceof RoomEvent event) {
            EventRows.insert(sql, event);
        } else {
            throw new IllegalArgumentException("Only existing messages are deleted.");
        }
    }

    /** Updates an existing message to this state. */
    public static void update(Sql sql, TextMessage message) throws SQLException {
        TextMessageRows.update(sql, message);
    }

    /** Replaces an existing message with its tombstone. */
    public static void update(Sql sql, DeletedMessage tombstone) throws SQLException {
        TextMessageRows.makeTombstone(sql, tombstone);
    }

    /** Maps a row of {@link #SELECT} to a message. */
    public static Message read(ResultSet row) throws SQLException {
        MessageId id = new MessageId(row.getLong(1));
        Revision revision = new Revision(row.getLong(2));
        Author author = new Author(new UserId(row.getLong(3)), new Username(row.getString(4)));
        Instant at = Columns.instant(row, 5);
        String kind = row.getString(KIND);
        if (kind != null) {
            return EventRows.read(kind, id, revision, author, at, row, KIND);
        }
        Optional<ClientId> clientId = Optional.ofNullable(row.getString(6)).map(ClientId::new);
        String content = row.getString(BODY);
        return content == null
                ? new DeletedMessage(id, revision, author, at, clientId)
                : new TextMessage(id, revision, author, at, clientId, MessageBodyColumns.read(content, row, BODY));
    }
}
