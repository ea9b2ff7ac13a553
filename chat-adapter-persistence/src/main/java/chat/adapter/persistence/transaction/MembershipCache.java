package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import java.sql.SQLException;
import java.util.Optional;

/** Caches roles and bans of the cached rooms. Confined to the writer thread. */
public final class MembershipCache {
    // Limits memory; beyond it, rooms and roles are evicted and read again on demand.
    private static final int MAX_ENTRIES = 100_000;

    private final Sql sql;
    private final RoomCache rooms;
    private int cachedRoles;

    MembershipCache(Sql sql, RoomCache rooms) {
        this.sql = sql;
        this.rooms = rooms;
    }

    RoomPolicy roomPolicy(CachedRoom room, User user) throws SQLException {
        Optional<Role> role = role(room, user.id());
        return room.roomPolicy(user, role, role.isEmpty() && isBanned(room, user.id()));
    }

    /** @param joined seq of the join event; everything up to it counts as read */
    void add(CachedRoom room, UserId user, Role role, long joined) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "INSERT INTO member (room_id, user_id, role, last_read_seq) VALUES (?, ?, ?, ?)",
                room.id().value(),
                user.value(),
                role.code(),
                joined);
        cacheRole(room, user, before, Optional.of(role));
    }

    void remove(CachedRoom room, UserId user) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "DELETE FROM member WHERE room_id = ? AND user_id = ?",
                room.id().value(),
                user.value());
        cacheRole(room, user, before, Optional.empty());
    }

    /** Changes the role of a member. */
    public void setRole(CachedRoom room, UserId user, Role role) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "UPDATE member SET role = ? WHERE room_id = ? AND user_id = ?",
                role.code(),
                room.id().value(),
                user.value());
        cacheRole(room, user, before, Optional.of(role));
    }

    /** Changes the notification level of a member. */
    public void setNotificationLevel(CachedRoom room, UserId user, NotificationLevel level) throws SQLException {
        sql.write(
                "UPDATE member SET notifications = ? WHERE room_id = ? AND user_id = ?",
                level.code(),
                room.id().value(),
                user.value());
    }

    /** Bans a user who is not a member. */
    public void ban(CachedRoom room, UserId user) throws SQLException {
        sql.write("INSERT INTO ban (room_id, user_id) VALUES (?, ?)", room.id().value(), user.value());
    }

    /** Removes a ban. */
    public void unban(CachedRoom room, UserId user) throws SQLException {
        sql.write("DELETE FROM ban WHERE room_id = ? AND user_id = ?", room.id().value(), user.value());
    }

    private boolean isBanned(CachedRoom room, UserId user) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM ban WHERE room_id = ? AND user_id = ?",
                        row -> true,
                        room.id().value(),
                        user.value())
                .isPresent();
    }

    private void cacheRole(CachedRoom room, UserId user, Optional<Role> before, Optional<Role> after) {
        room.updateCounts(before, after);
        room.roles.put(user, after);
        rooms.markDirty(room);
    }

    private Optional<Role> role(CachedRoom room, UserId user) throws SQLException {
        Optional<Role> cached = room.roles.get(user);
        if (cached != null) {
            return cached;
        }
        Optional<Role> read = sql.first(
                        "SELECT role FROM member WHERE room_id = ? AND user_id = ?",
                        row -> Columns.role(row, 1),
                        room.id().value(),
                        user.value())
                .flatMap(role -> role);
        room.roles.put(user, read);
        cachedRoles++;
        return read;
    }

    void evictIfFull() {
        if (cachedRoles > MAX_ENTRIES || rooms.size() > MAX_ENTRIES) {
            rooms.clear();
            cachedRoles = 0;
        }
    }
}
