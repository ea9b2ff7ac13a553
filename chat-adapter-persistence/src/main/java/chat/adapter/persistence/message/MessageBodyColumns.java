package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.domain.message.Content;
import chat.domain.message.LastEdit;
import chat.domain.message.Mentions;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads the body of a message: content, edits, reactions, pin. */
final class MessageBodyColumns {
    /**
     * The columns that {@link #read} reads. The second one tells whether any of those after it is set: they rarely are,
     * and each column that is read is a call into SQLite.
     */
    static final String SELECTED = """
            m.content, coalesce(m.reply_to, m.mentions, m.edit_revision, m.reactions) NOTNULL OR m.mentions_room OR m.pinned,
            m.reply_to, m.mentions, m.mentions_room, m.edited_at, m.edit_revision, m.reactions, m.pinned""";

    private MessageBodyColumns() {}

    /**
     * Reads a body.
     *
     * @param content the value of its first column
     * @param column index of its first column, from 1
     */
    static MessageBody read(String content, ResultSet row, int column) throws SQLException {
        if (row.getInt(column + 1) == 0) {
            return MessageBody.of(new Content(content), Optional.empty(), Mentions.NONE);
        }
        return new MessageBody(
                new Content(content),
                Columns.number(row, column + 2).map(MessageId::new),
                new Mentions(UserListCodec.decode(row.getString(column + 3)), row.getInt(column + 4) == 1),
                edit(row, column + 5),
                ReactionCodec.decode(row.getString(column + 7)),
                row.getInt(column + 8) == 1);
    }

    private static Optional<LastEdit> edit(ResultSet row, int column) throws SQLException {
        Optional<Long> revision = Columns.number(row, column + 1);
        return revision.isEmpty()
                ? Optional.empty()
                : Optional.of(new LastEdit(new Revision(revision.get()), Columns.instant(row, column)));
    }
}
