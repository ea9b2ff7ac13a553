package chat.adapter.persistence.transaction;

import chat.adapter.persistence.audit.AuditRows;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.message.DeletedMessage;
import chat.domain.message.MembershipEvent.MembershipEventType;
import chat.domain.message.Message;
import chat.domain.message.TextMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The open transaction of a batch, with its caches and pending events. Confined to the writer thread. */
public final class WriteTransaction implements AutoCloseable {
    private final Sql sql;
    private final RoomCache rooms;
    private final MembershipCache memberships;
    private final UserCache users;
    private PendingEvents events = new PendingEvents();

    public WriteTransaction(Connection connection) {
        sql = new Sql(connection);
        rooms = new RoomCache(sql);
        memberships = new MembershipCache(sql, rooms);
        users = new UserCache(sql);
    }

    /** Returns the writer's connection. */
    public Sql sql() {
        return sql;
    }

    /** Returns the cached rooms. */
    public RoomCache rooms() {
        return rooms;
    }

    /** Returns the cached users. */
    public UserCache users() {
        return users;
    }

    /** Returns the events to publish after the commit. */
    public PendingEvents events() {
        return events;
    }

    /** Returns the user's current permissions in the room. */
    public RoomPolicy roomPolicy(CachedRoom room, User user) throws SQLException {
        return memberships.roomPolicy(room, user);
    }

    /** Appends a row to the room's log, with its next revision. */
    public void append(CachedRoom room, Message row) throws SQLException {
        MessageRows.insert(sql, row);
        advance(room, row);
    }

    /** Updates an existing message, with the room's next revision. */
    public void update(CachedRoom room, TextMessage message) throws SQLException {
        MessageRows.update(sql, message);
        advance(room, message);
    }

    /** Replaces an existing message with its tombstone, with the room's next revision. */
    public void update(CachedRoom room, DeletedMessage tombstone) throws SQLException {
        MessageRows.update(sql, tombstone);
        advance(room, tombstone);
    }

    private void advance(CachedRoom room, Message row) {
        room.advanceTo(row);
        rooms.markDirty(room);
        events.messageChanged(row);
    }

    /**
     * Adds a member and appends the join event.
     *
     * @param actor the user who added the member; empty if the user joined
     */
    public void join(CachedRoom room, User user, Role role, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), MembershipEventType.JOINED, Author.of(user), actor, at);
        memberships.add(room, user.id(), role, row.seq());
        append(room, row);
    }

    /** Updates a user and publishes the change. Does nothing if both states are equal. */
    public void update(UserProfile before, UserProfile after) throws SQLException {
        if (!after.equals(before)) {
            users.update(after);
            events.userChanged(after);
        }
    }

    /**
     * Removes a member and appends the leave event.
     *
     * @param actor the user who removed the member; empty if the user left
     */
    public void leave(CachedRoom room, User user, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), MembershipEventType.LEFT, Author.of(user), actor, at);
        memberships.remove(room, user.id());
        append(room, row);
    }

    /** Returns the cached roles and bans. */
    public MembershipCache memberships() {
        return memberships;
    }

    /** Appends an entry to the audit log. */
    public void audit(AuditEntry entry) throws SQLException {
        AuditRows.insert(sql, entry);
    }

    /** Begins a transaction, without any pending events. */
    public void begin() throws SQLException {
        events = new PendingEvents();
        sql.execute("BEGIN IMMEDIATE");
    }

    /** Commits. The caller publishes {@link #events()} afterwards. If it throws, nothing is stored. */
    public void commit() throws SQLException {
        rooms.flushAll();
        sql.execute("COMMIT");
    }

    /** Evicts caches that have grown too large. Call only between transactions. */
    public void trim() {
        memberships.evictIfFull();
        users.evictIfFull();
    }

    /** Rolls back and clears the caches. */
    public void rollback() throws SQLException {
        rooms.clear();
        users.clear();
        sql.execute("ROLLBACK");
    }

    @Override
    public void close() throws SQLException {
        sql.close();
    }
}
