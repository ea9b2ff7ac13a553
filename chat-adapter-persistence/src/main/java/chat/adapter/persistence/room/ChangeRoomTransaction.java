package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.port.Decision;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.Optional;

/** Transaction that changes a room, or a user's membership in it. Confined to the writer thread. */
final class ChangeRoomTransaction {
    private ChangeRoomTransaction() {}

    static RoomChange changeRoom(
            WriteTransaction transaction, RoomId id, UserId actor, Decision<RoomPolicy, RoomChange> rule)
            throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        CachedRoom room = transaction.rooms().get(id);
        return apply(transaction, room, user, user, rule.decide(transaction.roomPolicy(room, user)));
    }

    static RoomChange changeRoom(
            WriteTransaction transaction,
            RoomId id,
            UserId actor,
            UserId target,
            Decision<MemberPolicy, RoomChange> rule)
            throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        CachedRoom room = transaction.rooms().get(id);
        RoomPolicy policy = transaction.roomPolicy(room, user);
        Optional<User> other = transaction.users().find(target);
        if (other.isEmpty()) {
            policy.requireVisible();
            throw new ChatException(USER_NOT_FOUND, "There is no such user.");
        }
        MemberPolicy memberPolicy = new MemberPolicy(policy, transaction.roomPolicy(room, other.get()));
        return apply(transaction, room, user, other.get(), rule.decide(memberPolicy));
    }

    private static RoomChange apply(
            WriteTransaction transaction, CachedRoom room, User actor, User target, RoomChange change)
            throws SQLException {
        new RoomChangeWriter(transaction, room, actor, target).write(change);
        // Must follow all checks: a refusal after a write makes the whole batch run again.
        Optional<AuditEntry> entry = change.toAuditEntry(actor.id(), target.id());
        if (entry.isPresent()) {
            transaction.audit(entry.get());
        }
        return change;
    }
}
