package chat.adapter.persistence.message;

import chat.adapter.persistence.sql.Columns;
import chat.domain.message.Content;
import chat.domain.message.Edit;
import chat.domain.message.Mentions;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How what somebody wrote, and what has become of it, stands in columns. */
final class PostColumns {
    /** What {@link #read} needs. */
    static final String SELECTED =
            "m.content, m.reply_to, m.mentions, m.mentions_room, m.edited_at, m.edit_revision, m.reactions, m.pinned";

    private PostColumns() {}

    /** The post in the columns from that one on; empty where no content is left, or ever was. */
    static Optional<Post> read(ResultSet row, int column) throws SQLException {
        String content = row.getString(column);
        return content == null ? Optional.empty() : Optional.of(read(content, row, column));
    }

    private static Post read(String content, ResultSet row, int column) throws SQLException {
        return new Post(
                new Content(content),
                Columns.number(row, column + 1).map(MessageId::new),
                new Mentions(UserList.read(row.getString(column + 2)), row.getInt(column + 3) == 1),
                edit(row, column + 4),
                ReactionText.read(row.getString(column + 6)),
                row.getInt(column + 7) == 1);
    }

    private static Optional<Edit> edit(ResultSet row, int column) throws SQLException {
        Optional<Long> revision = Columns.number(row, column + 1);
        return revision.isEmpty()
                ? Optional.empty()
                : Optional.of(new Edit(new Revision(revision.get()), Columns.instant(row, column)));
    }

    /** What a post has from the start: content, reply_to, mentions, mentions_room. */
    static @Nullable Object[] fresh(Post post) {
        return new @Nullable Object[] {
            post.content().value(),
            post.replyTo().map(MessageId::value).orElse(null),
            UserList.of(post.mentions().users()),
            post.mentions().room() ? 1 : 0
        };
    }

    /** What is added to it later: edited_at, edit_revision, reactions, pinned. */
    static @Nullable Object[] added(Post post) {
        return new @Nullable Object[] {
            post.edit().map(edit -> edit.at().toEpochMilli()).orElse(null),
            post.edit().map(edit -> edit.revision().value()).orElse(null),
            ReactionText.of(post.reactions()),
            post.pinned() ? 1 : 0
        };
    }
}
