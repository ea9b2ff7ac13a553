package chat.adapter.persistence.live;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.member.NotificationLevel;
import chat.domain.member.Role;
import chat.domain.member.Standing;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.SQLException;
import java.util.Optional;

/** Who is what in the rooms at hand, and who may not be in them. */
public final class LivePlaces {
    // Bounds memory: beyond it rooms and roles are read again when they are needed.
    private static final int KEPT = 100_000;

    private final Sql sql;
    private final LiveRooms rooms;
    private int kept;

    LivePlaces(Sql sql, LiveRooms rooms) {
        this.sql = sql;
        this.rooms = rooms;
    }

    Standing standing(LiveRoom room, User user) throws SQLException {
        Optional<Role> role = role(room, user.id());
        return room.standing(user, role, role.isEmpty() && isBanned(room, user.id()));
    }

    /** @param joined the seq of the row that tells it: up to there, all is read */
    void add(LiveRoom room, UserId user, Role role, long joined) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "INSERT INTO member (room_id, user_id, role, last_read_seq) VALUES (?, ?, ?, ?)",
                room.id().value(),
                user.value(),
                role.code(),
                joined);
        change(room, user, before, Optional.of(role));
    }

    void remove(LiveRoom room, UserId user) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "DELETE FROM member WHERE room_id = ? AND user_id = ?",
                room.id().value(),
                user.value());
        change(room, user, before, Optional.empty());
    }

    /** Gives a member another role. */
    public void appoint(LiveRoom room, UserId user, Role role) throws SQLException {
        Optional<Role> before = role(room, user);
        sql.write(
                "UPDATE member SET role = ? WHERE room_id = ? AND user_id = ?",
                role.code(),
                room.id().value(),
                user.value());
        change(room, user, before, Optional.of(role));
    }

    /** Has a member told of that much. */
    public void notify(LiveRoom room, UserId user, NotificationLevel level) throws SQLException {
        sql.write(
                "UPDATE member SET notifications = ? WHERE room_id = ? AND user_id = ?",
                level.code(),
                room.id().value(),
                user.value());
    }

    /** Keeps somebody out who is not in. */
    public void ban(LiveRoom room, UserId user) throws SQLException {
        sql.write("INSERT INTO ban (room_id, user_id) VALUES (?, ?)", room.id().value(), user.value());
    }

    /** Lets somebody come back. */
    public void unban(LiveRoom room, UserId user) throws SQLException {
        sql.write("DELETE FROM ban WHERE room_id = ? AND user_id = ?", room.id().value(), user.value());
    }

    private boolean isBanned(LiveRoom room, UserId user) throws SQLException {
        return sql.first(
                        "SELECT 1 FROM ban WHERE room_id = ? AND user_id = ?",
                        row -> true,
                        room.id().value(),
                        user.value())
                .isPresent();
    }

    private void change(LiveRoom room, UserId user, Optional<Role> before, Optional<Role> after) {
        room.count(before, after);
        room.roles.put(user, after);
        rooms.touch(room);
    }

    private Optional<Role> role(LiveRoom room, UserId user) throws SQLException {
        Optional<Role> known = room.roles.get(user);
        if (known != null) {
            return known;
        }
        Optional<Role> read = sql.first(
                        "SELECT role FROM member WHERE room_id = ? AND user_id = ?",
                        row -> Columns.role(row, 1),
                        room.id().value(),
                        user.value())
                .flatMap(role -> role);
        room.roles.put(user, read);
        kept++;
        return read;
    }

    void trim() {
        if (kept > KEPT || rooms.size() > KEPT) {
            rooms.forget();
            kept = 0;
        }
    }
}
