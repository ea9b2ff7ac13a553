package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.MESSAGE_NOT_FOUND;

import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.MessagePolicy;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Message;
import chat.domain.message.MessageChange;
import chat.domain.message.MessageChange.ChangeType;
import chat.domain.message.MessageId;
import chat.domain.port.Decision;
import chat.domain.room.RoomId;
import java.sql.SQLException;

/** Transaction that changes an existing message. Confined to the writer thread. */
final class ChangeMessageTransaction {
    private ChangeMessageTransaction() {}

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
                : new MessageChangeWriter(transaction, room, message.requireText()).write(change, actor);
        // Must follow all checks: a refusal after a write makes the whole batch run again.
        if (change.auditAction().isPresent()) {
            transaction.audit(AuditEntry.onUser(
                            message.author().id(), change.auditAction().get(), actor, change.at())
                    .inRoom(room.id()));
        }
        return changed;
    }
}
