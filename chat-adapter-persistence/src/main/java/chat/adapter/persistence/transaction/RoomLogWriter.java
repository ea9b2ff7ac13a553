package chat.adapter.persistence.transaction;

import chat.adapter.persistence.message.MessageRows;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.message.Author;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.TextMessage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes the rows of room logs. Every row takes the room's next revision and is published after the commit. Confined to
 * the writer thread.
 */
public final class RoomLogWriter {
    private final WriteTransaction transaction;

    RoomLogWriter(WriteTransaction transaction) {
        this.transaction = transaction;
    }

    /** Appends a row. */
    public void append(CachedRoom room, Message row) throws SQLException {
        MessageRows.insert(transaction.sql(), row);
        advance(room, row);
    }

    /** Updates an existing message. */
    public void update(CachedRoom room, TextMessage message) throws SQLException {
        MessageRows.update(transaction.sql(), message);
        advance(room, message);
    }

    /** Replaces an existing message with its tombstone. */
    public void update(CachedRoom room, DeletedMessage tombstone) throws SQLException {
        MessageRows.update(transaction.sql(), tombstone);
        advance(room, tombstone);
    }

    private void advance(CachedRoom room, Message row) {
        room.advanceTo(row);
        transaction.rooms().markDirty(room);
        transaction.events().messageChanged(row);
        transaction.outdate(changed -> changed.logs().advance(room.id()));
    }

    /**
     * Adds a member and appends the join event.
     *
     * @param actor the user who added the member; empty if the user joined
     */
    public void join(CachedRoom room, User user, Role role, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), MembershipEventType.JOINED, Author.of(user), actor, at);
        transaction.memberships().add(room, user.id(), role, row.seq());
        append(room, row);
    }

    /**
     * Removes a member and appends the leave event.
     *
     * @param actor the user who removed the member; empty if the user left
     */
    public void leave(CachedRoom room, User user, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), MembershipEventType.LEFT, Author.of(user), actor, at);
        transaction.memberships().remove(room, user.id());
        transaction.outdate(changed -> changed.visibility().advance(room.id()));
        append(room, row);
    }
}
