package chat.adapter.persistence.transaction;

import chat.adapter.persistence.audit.AuditRows;
import chat.adapter.persistence.cache.DataVersions;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserProfile;
import chat.domain.audit.AuditEntry;
import chat.domain.membership.RoomPolicy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/** The open transaction of a batch, with its caches and pending events. Confined to the writer thread. */
public final class WriteTransaction implements AutoCloseable {
    /** How long a connection waits for the lock of another program at most, in milliseconds. */
    public static final int LOCK_WAIT_MILLIS = 5_000;

    private final Sql sql;
    private final RoomCache rooms;
    private final MembershipCache memberships;
    private final UserCache users;
    private final RoomLogWriter log;
    private final DataVersions versions;
    private PendingEvents events = new PendingEvents();
    private boolean waitsForLocks = true;

    /** @param versions of the data that readers cache */
    public WriteTransaction(Connection connection, DataVersions versions) {
        this.versions = versions;
        sql = new Sql(connection);
        rooms = new RoomCache(sql);
        memberships = new MembershipCache(sql, rooms);
        users = new UserCache(sql);
        log = new RoomLogWriter(this);
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

    /** Returns the writer of all room logs. */
    public RoomLogWriter log() {
        return log;
    }

    /** Returns the events to publish after the commit. */
    public PendingEvents events() {
        return events;
    }

    /**
     * Makes cached values outdated, after the commit and before any caller is released.
     *
     * @param advance advances the versions of the changed data
     */
    public void outdate(Consumer<DataVersions> advance) {
        events.afterCommit(() -> advance.accept(versions));
    }

    /** Returns the user's current permissions in the room. */
    public RoomPolicy roomPolicy(CachedRoom room, User user) throws SQLException {
        return memberships.roomPolicy(room, user);
    }

    /** Updates a user and publishes the change. Does nothing if both states are equal. */
    public void update(UserProfile before, UserProfile after) throws SQLException {
        if (!after.equals(before)) {
            users.update(after);
            events.userChanged(after);
        }
        if (!after.user().equals(before.user())) {
            outdate(changed -> {
                changed.sessions().advanceAll();
                changed.logs().advanceAll();
            });
        }
    }

    /** Returns the cached roles. */
    public MembershipCache memberships() {
        return memberships;
    }

    /** Appends an entry to the audit log. */
    public void audit(AuditEntry entry) throws SQLException {
        AuditRows.insert(sql, entry);
    }

    /**
     * Begins a transaction, without any pending events.
     *
     * @param waitForLocks whether to wait if another program has locked the database
     */
    public void begin(boolean waitForLocks) throws SQLException {
        events = new PendingEvents();
        if (waitForLocks != waitsForLocks) {
            sql.execute("PRAGMA busy_timeout = " + (waitForLocks ? LOCK_WAIT_MILLIS : 0));
            waitsForLocks = waitForLocks;
        }
        sql.execute("BEGIN IMMEDIATE");
    }

    /** Commits. The caller publishes {@link #events()} afterwards. If it throws, nothing is stored. */
    public void commit() throws SQLException {
        rooms.flushAll();
        sql.execute("COMMIT");
    }

    /** Evicts caches that have grown too large. Call only between transactions. */
    public void evictFullCaches() {
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
