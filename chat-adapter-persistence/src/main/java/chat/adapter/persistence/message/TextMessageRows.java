package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Sql;
import chat.domain.message.ClientId;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.TextMessage;
import java.sql.SQLException;

/** Inserts and updates the rows of messages, and makes them tombstones. */
final class TextMessageRows {
    private static final String INSERT = """
            INSERT INTO message (id, revision, author_id, at, client_id, content, reply_to, mentions, mentions_room)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
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

    private TextMessageRows() {}

    static void insert(Sql sql, TextMessage message) throws SQLException {
        MessageBody body = message.body();
        sql.write(
                INSERT,
                message.id().value(),
                message.revision().value(),
                message.author().id().value(),
                message.timestamp().toEpochMilli(),
                message.clientId().map(ClientId::value).orElse(null),
                body.content().value(),
                body.replyTo().map(MessageId::value).orElse(null),
                UserListCodec.encode(body.mentions().users()),
                body.mentions().room() ? 1 : 0);
    }

    static void update(Sql sql, TextMessage message) throws SQLException {
        MessageBody body = message.body();
        sql.write(
                UPDATE,
                message.revision().value(),
                body.content().value(),
                body.replyTo().map(MessageId::value).orElse(null),
                UserListCodec.encode(body.mentions().users()),
                body.mentions().room() ? 1 : 0,
                body.lastEdit().map(edit -> edit.at().toEpochMilli()).orElse(null),
                body.lastEdit().map(edit -> edit.revision().value()).orElse(null),
                ReactionCodec.encode(body.reactions()),
                body.pinned() ? 1 : 0,
                message.id().value());
    }

    static void makeTombstone(Sql sql, DeletedMessage tombstone) throws SQLException {
        sql.write(MAKE_TOMBSTONE, tombstone.revision().value(), tombstone.id().value());
    }
}
