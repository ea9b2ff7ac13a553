package chat.adapter.persistence.transaction;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.account.UserId;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.room.RoomId;
import java.sql.SQLException;
import java.util.Optional;

/** Reads and writes the rows of members and bans. Roles are written by {@link MembershipCache} only. */
public final class MembershipRows {
    private MembershipRows() {}

    static Optional<Role> findRole(Sql sql, RoomId room, UserId user) throws SQLException {
        return sql.first(
                        "SELECT role FROM member WHERE room_id = ? AND user_id = ?",
                        row -> Columns.role(row, 1),
                        room.value(),
                        user.value())
                .flatMap(role -> role);
    }

    static void insert(Sql sql, RoomId room, UserId user, Role role, long lastReadSeq) throws SQLException {
        sql.write(
                "INSERT INTO member (room_id, user_id, role, last_read_seq) VALUES (?, ?, ?, ?)",
                room.value(),
                user.value(),
                role.code(),
                lastReadSeq);
    }

    static void delete(Sql sql, RoomId room, UserId user) throws SQLException {
        sql.write("DELETE FROM member WHERE room_id = ? AND user_id = ?", room.value(), user.value());
    }

    static void setRole(Sql sql, RoomId room, UserId user, Role role) throws SQLException {
        sql.write(
                "UPDATE member SET role = ? WHERE room_id = ? AND user_id = ?",
                role.code(),
                room.value(),
                user.value());
    }

    /** Changes the notification level of a member. */
    public static void setNotificationLevel(Sql sql, RoomId room, UserId user, NotificationLevel level)
            throws SQLException {
        sql.write(
                "UPDATE member SET notifications = ? WHERE room_id = ? AND user_id = ?",
                level.code(),
                room.value(),
                user.value());
    }

    /** Bans a user who is not a member. */
    public static void ban(Sql sql, RoomId room, UserId user) throws SQLException {
        sql.write("INSERT INTO ban (room_id, user_id) VALUES (?, ?)", room.value(), user.value());
    }

    /** Removes a ban. */
    public static void unban(Sql sql, RoomId room, UserId user) throws SQLException {
        sql.write("DELETE FROM ban WHERE room_id = ? AND user_id = ?", room.value(), user.value());
    }

    static boolean isBanned(Sql sql, RoomId room, UserId user) throws SQLException {
        return sql.first("SELECT 1 FROM ban WHERE room_id = ? AND user_id = ?", row -> true, room.value(), user.value())
                .isPresent();
    }
}
