package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.domain.port.Decision;
import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.message.ReactionRows;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Content;
import chat.domain.message.DeletedMessage;
import chat.domain.message.Emoji;
import chat.domain.message.LastEdit;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageBody;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageChange.ChangeType;
import chat.domain.message.MessageId;
import chat.domain.message.Revision;
import chat.domain.message.TextMessage;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.Set;

/** Transaction that edits, deletes, pins or reacts to an existing message. Confined to the writer thread. */
final class ChangeMessageTransaction {
    private final WriteTransaction transaction;
    private final Sql sql;
    private final CachedRoom room;
    private final TextMessage message;

    private ChangeMessageTransaction(WriteTransaction transaction, CachedRoom room, TextMessage message) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.room = room;
        this.message = message;
    }

    static Message changeMessage(
            WriteTransaction transaction,
            RoomId in,
            MessageId id,
            UserId actor,
            Decision<MessagePolicy, MessageChange> rule)
            throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        CachedRoom room = transaction.rooms().get(in);
        RoomPolicy policy = transaction.roomPolicy(room, user);
        policy.requireVisible();
        Message message = transaction
                .sql()
                .first(MessageRows.FIND, MessageRows::read, id.requireInRoom(in).value())
                .orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
        MessageChange change = rule.decide(new MessagePolicy(policy, message));
        Message changed = change.type() == ChangeType.NONE
                ? message
                : new ChangeMessageTransaction(transaction, room, message.requireText()).apply(change, actor);
        // Must follow all checks: a refusal after a write makes the whole batch run again.
        if (change.auditAction().isPresent()) {
            transaction.audit(AuditEntry.onUser(
                            message.author().id(), change.auditAction().get(), actor, change.at())
                    .inRoom(room.id()));
        }
        return changed;
    }

    private Message apply(MessageChange change, UserId actor) throws SQLException {
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

    /** Replaces a message with its tombstone, without a permission check. */
    static void makeTombstone(WriteTransaction transaction, CachedRoom room, TextMessage message) throws SQLException {
        new ChangeMessageTransaction(transaction, room, message).delete();
    }

    private DeletedMessage delete() throws SQLException {
        DeletedMessage deleted = message.deleted(room.nextRevision());
        MentionRows.delete(sql, message.id(), message.body().mentions());
        ReactionRows.delete(sql, message.id());
        transaction.update(room, deleted);
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
        transaction.update(room, changed);
        return changed;
    }
}
