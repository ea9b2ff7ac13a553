package chat.adapter.persistence.membership;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.adapter.persistence.transaction.UserRows;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.membership.Member;
import chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Queries for the members of rooms, sorted by name. */
public final class MemberRows {
    private static final String SELECT = "SELECT " + UserRows.COLUMNS + ", m.role, m.room_id ";

    public static final String MEMBERS = SELECT + """
            FROM room r CROSS JOIN member m ON m.room_id = r.id CROSS JOIN account a ON a.id = m.user_id
            WHERE r.id = ? AND r.deleted = 0
            ORDER BY a.name_key
            """;
    public static final String BANNED = """
            SELECT a.id, a.name, a.admin
            FROM room r CROSS JOIN ban b ON b.room_id = r.id CROSS JOIN account a ON a.id = b.user_id
            WHERE r.id = ? AND r.deleted = 0
            ORDER BY a.name_key
            """;
    public static final String DIRECT = SELECT + """
            FROM member mine
                CROSS JOIN room r ON r.id = mine.room_id
                CROSS JOIN member m ON m.room_id = r.id
                CROSS JOIN account a ON a.id = m.user_id
            WHERE mine.user_id = ? AND r.visibility = 'direct'
            ORDER BY a.name_key
            """;

    private MemberRows() {}

    /** Returns the members of a room. */
    public static List<Member> members(Sql sql, RoomId room) throws SQLException {
        return sql.all(MEMBERS, MemberRows::member, room.value());
    }

    /** Returns the banned users of a room. */
    public static List<User> banned(Sql sql, RoomId room) throws SQLException {
        return sql.all(BANNED, row -> Columns.user(row, 1), room.value());
    }

    /** Returns the members of all direct rooms of the user. */
    public static Map<RoomId, List<Member>> directMembers(Sql sql, UserId user) throws SQLException {
        Map<RoomId, List<Member>> members = new HashMap<>();
        sql.all(
                DIRECT,
                row -> members.computeIfAbsent(new RoomId(row.getLong(9)), first -> new ArrayList<>())
                        .add(member(row)),
                user.value());
        return members;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(UserRows.read(row), Columns.role(row, 8).orElseThrow());
    }
}
