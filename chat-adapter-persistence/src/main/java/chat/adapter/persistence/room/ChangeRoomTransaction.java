package chat.adapter.persistence.room;

import static chat.domain.ErrorCode.USER_NOT_FOUND;

import chat.domain.port.Decision;
import chat.adapter.persistence.transaction.BackgroundTask;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.TaskRows;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.ChatException;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.MemberPolicy;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.message.Message;
import chat.domain.port.RoomLog;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.Optional;

/** Transaction that changes a room, or a user's membership in it. Confined to the writer thread. */
final class ChangeRoomTransaction {
    private final WriteTransaction transaction;
    private final CachedRoom room;
    private final User actor;
    private final User target;

    private ChangeRoomTransaction(WriteTransaction transaction, CachedRoom room, User actor, User target) {
        this.transaction = transaction;
        this.room = room;
        this.actor = actor;
        this.target = target;
    }

    static RoomChange changeRoom(
            WriteTransaction transaction, RoomId id, UserId actor, Decision<RoomPolicy, RoomChange> rule)
            throws SQLException {
        User user = transaction.users().requireActor(actor).user();
        CachedRoom room = transaction.rooms().get(id);
        return new ChangeRoomTransaction(transaction, room, user, user).apply(rule.decide(transaction.roomPolicy(room, user)));
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
        return new ChangeRoomTransaction(transaction, room, user, other.get()).apply(rule.decide(memberPolicy));
    }

    private RoomChange apply(RoomChange change) throws SQLException {
        applyChange(change);
        // Must follow all checks: a refusal after a write makes the whole batch run again.
        Optional<AuditEntry> entry = change.toAuditEntry(actor.id(), target.id());
        if (entry.isPresent()) {
            transaction.audit(entry.get());
        }
        return change;
    }

    private void applyChange(RoomChange change) throws SQLException {
        switch (change.action()) {
            case NONE -> {}
            case JOIN ->
                transaction.join(
                        room,
                        transaction.users().requireActiveUser(target.id()),
                        change.role().orElse(Role.MEMBER),
                        actorIfOther(),
                        change.at());
            case LEAVE -> transaction.leave(room, target, actorIfOther(), change.at());
            case SET_ROLE -> {
                transaction
                        .memberships()
                        .setRole(room, target.id(), change.role().orElseThrow());
                transaction.events().membershipChanged(room.id(), target.id());
            }
            case SET_NOTIFICATION_LEVEL -> {
                transaction
                        .memberships()
                        .setNotificationLevel(room, target.id(), change.level().orElseThrow());
                transaction.events().membershipChanged(room.id(), target.id());
            }
            case BAN -> ban(change);
            case UNBAN -> transaction.memberships().unban(room, target.id());
            case EDIT -> edit(change);
            case DELETE -> delete();
        }
    }

    /** @return the actor; empty if users change their own membership */
    private Optional<UserId> actorIfOther() {
        return actor.id().equals(target.id()) ? Optional.empty() : Optional.of(actor.id());
    }

    private void ban(RoomChange change) throws SQLException {
        if (transaction.roomPolicy(room, target).role().isPresent()) {
            transaction.leave(room, target, actorIfOther(), change.at());
        }
        transaction.memberships().ban(room, target.id());
    }

    private void edit(RoomChange change) throws SQLException {
        CreateRoomTransaction.requireNameAvailable(
                transaction.sql(), change.room().visibility(), change.room().name(), room.id());
        Message row = Message.roomEvent(change.room(), room.nextRevision(), Author.of(actor), change.at());
        transaction.rooms().update(room, change.room());
        transaction.append(room, row);
    }

    private void delete() throws SQLException {
        transaction.rooms().delete(room);
        TaskRows.insert(transaction.sql(), BackgroundTask.purgeRoom(room.id()));
        transaction.events().roomDeleted(room.id());
    }
}
