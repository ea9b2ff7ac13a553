package chat.adapter.persistence.room;

import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.message.ReactionRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.account.UserId;
import chat.domain.message.Content;
import chat.domain.message.DeletedMessage;
import chat.domain.message.Emoji;
import chat.domain.message.LastEdit;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import java.sql.SQLException;
import java.util.Set;

/** Writes an edit, deletion, reaction or pin, without a permission check. Confined to the writer thread. */
final class MessageChangeWriter {
    private final WriteTransaction transaction;
    private final Sql sql;
    private final CachedRoom room;
    private final TextMessage message;

    MessageChangeWriter(WriteTransaction transaction, CachedRoom room, TextMessage message) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.room = room;
        this.message = message;
    }

    Message write(MessageChange change, UserId actor) throws SQLException {
        return switch (change.type()) {
            case NONE -> message;
            case EDIT -> edit(change);
            case DELETE -> delete();
            case REACT -> addReaction(change.emoji().orElseThrow(), actor);
            case UNREACT -> removeReaction(change.emoji().orElseThrow(), actor);
            case PIN -> updateBody(message.body().pinned(true));
            case UNPIN -> updateBody(message.body().pinned(false));
        };
    }

    private TextMessage edit(MessageChange change) throws SQLException {
        Content content = change.content().orElseThrow();
        Revision next = room.nextRevision();
        Mentions before = message.body().mentions();
        Mentions after = MentionRows.resolve(sql, room.id(), content);
        TextMessage edited = updateBody(message.body().withEdit(content, after, new LastEdit(next, change.at())));
        if (!after.equals(before)) {
            MentionRows.delete(sql, message.id(), before);
            MentionRows.insert(sql, edited);
        }
        after.diff(before).ifPresent(readers -> transaction.events().unreadCountsChanged(message.id(), readers));
        return edited;
    }

    /** Replaces the message with its tombstone. */
    DeletedMessage delete() throws SQLException {
        DeletedMessage deleted = message.deleted(room.nextRevision());
        MentionRows.delete(sql, message.id(), message.body().mentions());
        ReactionRows.delete(sql, message.id());
        transaction.log().update(room, deleted);
        transaction.events().unreadCountsChanged(message.id(), Set.of());
        return deleted;
    }

    private TextMessage addReaction(Emoji emoji, UserId actor) throws SQLException {
        MessageBody body = message.body();
        return ReactionRows.add(sql, message.id(), emoji, actor, room.nextRevision())
                ? updateBody(body.withReactions(ReactionRows.withAdded(body.reactions(), emoji, actor)))
                : message;
    }

    private TextMessage removeReaction(Emoji emoji, UserId actor) throws SQLException {
        MessageBody body = message.body();
        room.nextRevision();
        return ReactionRows.remove(sql, message.id(), emoji, actor)
                ? updateBody(body.withReactions(ReactionRows.withRemoved(sql, message.id(), body.reactions(), emoji)))
                : message;
    }

    private TextMessage updateBody(MessageBody body) throws SQLException {
        TextMessage changed = message.withBody(room.nextRevision(), body);
        transaction.log().update(room, changed);
        return changed;
    }
}
