package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Sql;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Role;
import chat.domain.membership.RoomPolicy;
import java.sql.SQLException;
import java.util.Optional;

/** Caches the roles of members in the cached rooms. Confined to the writer thread. */
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
        return room.roomPolicy(user, role, role.isEmpty() && MembershipRows.isBanned(sql, room.id(), user.id()));
    }

    /** @param joined seq of the join event; everything up to it counts as read */
    void add(CachedRoom room, UserId user, Role role, long joined) throws SQLException {
        Optional<Role> before = role(room, user);
        MembershipRows.insert(sql, room.id(), user, role, joined);
        cacheRole(room, user, before, Optional.of(role));
    }

    void remove(CachedRoom room, UserId user) throws SQLException {
        Optional<Role> before = role(room, user);
        MembershipRows.delete(sql, room.id(), user);
        cacheRole(room, user, before, Optional.empty());
    }

    /** Changes the role of a member. */
    public void setRole(CachedRoom room, UserId user, Role role) throws SQLException {
        Optional<Role> before = role(room, user);
        MembershipRows.setRole(sql, room.id(), user, role);
        cacheRole(room, user, before, Optional.of(role));
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
        Optional<Role> read = MembershipRows.findRole(sql, room.id(), user);
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
