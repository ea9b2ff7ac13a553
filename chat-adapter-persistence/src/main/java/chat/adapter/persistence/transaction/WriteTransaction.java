package chat.adapter.persistence.transaction;

import chat.adapter.persistence.audit.AuditRows;
import chat.adapter.persistence.message.MentionRows;
import chat.adapter.persistence.message.MessageRows;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import chat.domain.message.Author;
import chat.domain.message.Message;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** All that a command can see and change while the transaction of its batch is open. */
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

    public Sql sql() {
        return sql;
    }

    public RoomCache rooms() {
        return rooms;
    }

    public UserCache users() {
        return users;
    }

    public PendingEvents events() {
        return events;
    }

    /** Where that user stands in the room right now. */
    public RoomPolicy roomPolicy(CachedRoom room, User user) throws SQLException {
        return memberships.roomPolicy(room, user);
    }

    /** Adds a row with the room's next revision. */
    public void append(CachedRoom room, Message row) throws SQLException {
        MessageRows.insert(sql, row);
        MentionRows.insert(sql, row);
        advance(room, row);
    }

    /** Puts a row that is there into another state, which takes the room's next revision. */
    public void update(CachedRoom room, Message row) throws SQLException {
        MessageRows.update(sql, row);
        advance(room, row);
    }

    private void advance(CachedRoom room, Message row) {
        room.advanceTo(row);
        rooms.markDirty(room);
        events.messageChanged(row);
    }

    /** Lets somebody in, with that role; {@code by} somebody else, if not by themselves. */
    public void join(CachedRoom room, User user, Role role, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), Message.MessageKind.JOINED, Author.of(user), actor, at);
        memberships.add(room, user.id(), role, row.seq());
        append(room, row);
    }

    /** Puts a person into another state, which everybody hears of; nothing happens if it is the same. */
    public void update(UserProfile before, UserProfile after) throws SQLException {
        if (!after.equals(before)) {
            users.update(after);
            events.userChanged(after);
        }
    }

    /** Lets somebody go; {@code by} somebody else, if not by themselves. */
    public void leave(CachedRoom room, User user, Optional<UserId> actor, Instant at) throws SQLException {
        Message row = Message.membershipEvent(
                room.id(), room.nextRevision(), Message.MessageKind.LEFT, Author.of(user), actor, at);
        memberships.remove(room, user.id());
        append(room, row);
    }

    /** Who is what in the rooms at hand, and who may not be in them. */
    public MembershipCache memberships() {
        return memberships;
    }

    /** Puts something on record. */
    public void audit(AuditEntry entry) throws SQLException {
        AuditRows.insert(sql, entry);
    }

    public void begin() throws SQLException {
        events = new PendingEvents();
        sql.execute("BEGIN IMMEDIATE");
    }

    /** Commits; {@link #events()} is to be announced then. Whatever it throws, nothing is stored. */
    public void commit() throws SQLException {
        rooms.flushAll();
        sql.execute("COMMIT");
    }

    /** Forgets what is at hand where that has become too much; between transactions only. */
    public void trim() {
        memberships.evictIfFull();
        users.evictIfFull();
    }

    /** Undoes all since the beginning, and forgets what was at hand. */
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
