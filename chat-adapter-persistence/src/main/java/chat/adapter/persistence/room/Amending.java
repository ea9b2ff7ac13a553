package chat.adapter.persistence.room;

import static chat.domain.error.ErrorCode.MESSAGE_NOT_FOUND;

import chat.adapter.persistence.live.Ledger;
import chat.adapter.persistence.live.LiveRoom;
import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.message.ReactionRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.audit.AuditEntry;
import chat.domain.error.ChatException;
import chat.domain.member.Handling;
import chat.domain.member.Standing;
import chat.domain.message.Amendment;
import chat.domain.message.Content;
import chat.domain.message.Edit;
import chat.domain.message.Emoji;
import chat.domain.message.Mentions;
import chat.domain.message.Message;
import chat.domain.message.MessageId;
import chat.domain.message.Post;
import chat.domain.message.Revision;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.Set;

/** What happens to one message that is there already. */
final class Amending {
    private final Ledger ledger;
    private final Sql sql;
    private final LiveRoom room;
    private final Message message;

    private Amending(Ledger ledger, LiveRoom room, Message message) {
        this.ledger = ledger;
        this.sql = ledger.sql();
        this.room = room;
        this.message = message;
    }

    static Message amend(Ledger ledger, RoomId in, MessageId id, UserId by, RoomLog.Rule<Handling, Amendment> rule)
            throws SQLException {
        User user = ledger.people().acting(by).user();
        LiveRoom room = ledger.rooms().get(in);
        Standing standing = ledger.standing(room, user);
        standing.requireVisible();
        Message message = ledger.sql()
                .first(MessageRows.FIND, MessageRows::read, id.in(in).value())
                .orElseThrow(() -> new ChatException(MESSAGE_NOT_FOUND, "There is no such message in this room."));
        Amendment decided = rule.decide(new Handling(standing, message));
        Message amended = new Amending(ledger, room, message).carryOut(decided, by);
        // Behind all that may still refuse: a refusal after a write costs the whole batch.
        if (decided.audit().isPresent()) {
            ledger.audit(AuditEntry.to(message.author().id(), decided.audit().get(), by, decided.at())
                    .in(room.id()));
        }
        return amended;
    }

    private Message carryOut(Amendment decided, UserId by) throws SQLException {
        return switch (decided.act()) {
            case NOTHING -> message;
            case EDIT -> edit(decided);
            case DELETE -> delete();
            case REACT -> react(decided.emoji().orElseThrow(), by);
            case UNREACT -> takeBack(decided.emoji().orElseThrow(), by);
            case PIN -> become(message.written().pinned(true));
            case UNPIN -> become(message.written().pinned(false));
        };
    }

    private Message edit(Amendment decided) throws SQLException {
        Content content = decided.content().orElseThrow();
        Revision next = room.next();
        Mentions before = message.written().mentions();
        Mentions after = MentionRows.called(sql, room.id(), content);
        Message edited = become(message.written().edited(content, after, new Edit(next, decided.at())));
        if (!after.equals(before)) {
            MentionRows.delete(sql, message.id(), before);
            MentionRows.insert(sql, edited);
        }
        after.differingFrom(before).ifPresent(readers -> ledger.news().countsChanged(message.id(), readers));
        return edited;
    }

    /** Leaves nothing of a message but its tombstone, whoever wants it. */
    static void bury(Ledger ledger, LiveRoom room, Message message) throws SQLException {
        new Amending(ledger, room, message).delete();
    }

    private Message delete() throws SQLException {
        Message deleted = message.deleted(room.next());
        MentionRows.delete(sql, message.id(), message.written().mentions());
        ReactionRows.delete(sql, message.id());
        ledger.change(room, deleted);
        ledger.news().countsChanged(message.id(), Set.of());
        return deleted;
    }

    private Message react(Emoji emoji, UserId by) throws SQLException {
        Post post = message.written();
        return ReactionRows.give(sql, message.id(), emoji, by, room.next())
                ? become(post.reacted(ReactionRows.given(post.reactions(), emoji, by)))
                : message;
    }

    private Message takeBack(Emoji emoji, UserId by) throws SQLException {
        Post post = message.written();
        room.next();
        return ReactionRows.takeBack(sql, message.id(), emoji, by)
                ? become(post.reacted(ReactionRows.takenBack(sql, message.id(), post.reactions(), emoji)))
                : message;
    }

    private Message become(Post post) throws SQLException {
        Message changed = message.changed(room.next(), post);
        ledger.change(room, changed);
        return changed;
    }
}
