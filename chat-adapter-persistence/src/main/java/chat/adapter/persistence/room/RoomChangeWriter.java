package chat.adapter.persistence.room;

import chat.adapter.persistence.transaction.BackgroundTask;
import chat.adapter.persistence.transaction.CachedRoom;
import chat.adapter.persistence.transaction.MembershipRows;
import chat.adapter.persistence.transaction.TaskRows;
import chat.adapter.persistence.transaction.WriteTransaction;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.membership.RoomChange;
import chat.domain.message.Author;
import chat.domain.message.Message;
import java.sql.SQLException;
import java.util.Optional;

/** Writes a change of a room or of a membership, without a permission check. Confined to the writer thread. */
final class RoomChangeWriter {
    private final WriteTransaction transaction;
    private final CachedRoom room;
    private final User actor;
    private final User target;

    /** @param target the user whose membership changes; the actor if it is their own */
    RoomChangeWriter(WriteTransaction transaction, CachedRoom room, User actor, User target) {
        this.transaction = transaction;
        this.room = room;
        this.actor = actor;
        this.target = target;
    }

    void write(RoomChange change) throws SQLException {
        switch (change.action()) {
            case NONE -> {}
            case JOIN -> join(change);
            case LEAVE -> transaction.log().leave(room, target, actorIfOther(), change.at());
            case SET_ROLE -> {
                transaction
                        .memberships()
                        .setRole(room, target.id(), change.role().orElseThrow());
                transaction.events().membershipChanged(room.id(), target.id());
            }
            case SET_NOTIFICATION_LEVEL -> {
                MembershipRows.setNotificationLevel(
                        transaction.sql(),
                        room.id(),
                        target.id(),
                        change.level().orElseThrow());
                transaction.events().membershipChanged(room.id(), target.id());
            }
            case BAN -> ban(change);
            case UNBAN -> MembershipRows.unban(transaction.sql(), room.id(), target.id());
            case EDIT -> edit(change);
            case DELETE -> delete();
        }
    }

    /** @return the actor; empty if users change their own membership */
    private Optional<UserId> actorIfOther() {
        return actor.id().equals(target.id()) ? Optional.empty() : Optional.of(actor.id());
    }

    private void join(RoomChange change) throws SQLException {
        User member = transaction.users().requireActiveUser(target.id());
        Role role = change.role().orElse(Role.MEMBER);
        transaction.log().join(room, member, role, actorIfOther(), change.at());
    }

    private void ban(RoomChange change) throws SQLException {
        if (transaction.roomPolicy(room, target).role().isPresent()) {
            transaction.log().leave(room, target, actorIfOther(), change.at());
        }
        MembershipRows.ban(transaction.sql(), room.id(), target.id());
        transaction.outdate(changed -> changed.visibility().advance(room.id()));
    }

    private void edit(RoomChange change) throws SQLException {
        CreateRoomTransaction.requireNameAvailable(
                transaction.sql(), change.room().visibility(), change.room().name(), room.id());
        Message row = Message.roomEvent(change.room(), room.nextRevision(), Author.of(actor), change.at());
        transaction.rooms().update(room, change.room());
        transaction.log().append(room, row);
    }

    private void delete() throws SQLException {
        transaction.rooms().delete(room);
        TaskRows.insert(transaction.sql(), BackgroundTask.purgeRoom(room.id()));
        transaction.events().roomDeleted(room.id());
        transaction.outdate(changed -> {
            changed.visibility().advance(room.id());
            changed.logs().advance(room.id());
        });
    }
}
