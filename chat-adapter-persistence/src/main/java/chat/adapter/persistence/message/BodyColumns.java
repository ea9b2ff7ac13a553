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
import org.jspecify.annotations.Nullable;

/** Maps the body of a message (content, edits, reactions, pin) to and from columns. */
final class BodyColumns {
    /** The columns that {@link #read} reads. */
    static final String SELECTED =
            "m.content, m.reply_to, m.mentions, m.mentions_room, m.edited_at, m.edit_revision, m.reactions, m.pinned";

    private BodyColumns() {}

    /**
     * Reads a body.
     *
     * @param column index of the first of its columns, from 1
     * @return empty if the row has no content, as events and tombstones
     */
    static Optional<MessageBody> read(ResultSet row, int column) throws SQLException {
        String content = row.getString(column);
        return content == null ? Optional.empty() : Optional.of(read(content, row, column));
    }

    private static MessageBody read(String content, ResultSet row, int column) throws SQLException {
        return new MessageBody(
                new Content(content),
                Columns.number(row, column + 1).map(MessageId::new),
                new Mentions(UserListCodec.decode(row.getString(column + 2)), row.getInt(column + 3) == 1),
                edit(row, column + 4),
                ReactionCodec.decode(row.getString(column + 6)),
                row.getInt(column + 7) == 1);
    }

    private static Optional<LastEdit> edit(ResultSet row, int column) throws SQLException {
        Optional<Long> revision = Columns.number(row, column + 1);
        return revision.isEmpty()
                ? Optional.empty()
                : Optional.of(new LastEdit(new Revision(revision.get()), Columns.instant(row, column)));
    }

    /** Returns the values to insert: content, reply_to, mentions, mentions_room. */
    static @Nullable Object[] insertValues(MessageBody body) {
        return new @Nullable Object[] {
            body.content().value(),
            body.replyTo().map(MessageId::value).orElse(null),
            UserListCodec.encode(body.mentions().users()),
            body.mentions().room() ? 1 : 0
        };
    }

    /** Returns the values that change later: edited_at, edit_revision, reactions, pinned. */
    static @Nullable Object[] updateValues(MessageBody body) {
        return new @Nullable Object[] {
            body.lastEdit().map(edit -> edit.at().toEpochMilli()).orElse(null),
            body.lastEdit().map(edit -> edit.revision().value()).orElse(null),
            ReactionCodec.encode(body.reactions()),
            body.pinned() ? 1 : 0
        };
    }
}
