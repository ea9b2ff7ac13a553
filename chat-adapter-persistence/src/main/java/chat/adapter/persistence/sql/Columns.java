package chat.adapter.persistence.sql;

import chat.domain.WireEnum;
import chat.domain.account.User;
import chat.domain.account.UserId;
import chat.domain.account.Username;
import chat.domain.membership.NotificationLevel;
import chat.domain.membership.Role;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.RoomName;
import chat.domain.room.Topic;
import chat.domain.room.Visibility;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** How values of the domain stand in columns: times in milliseconds since 1970, the rest as its code. */
public final class Columns {
    /** The five columns that {@link #room} needs. */
    public static final String ROOM = "id, name, topic, visibility, archived";

    private Columns() {}

    /** A room from the columns {@link #ROOM}, the first of which is that one. */
    public static Room room(ResultSet row, int column) throws SQLException {
        return new Room(
                new RoomId(row.getLong(column)),
                new RoomName(row.getString(column + 1)),
                new Topic(row.getString(column + 2)),
                visibility(row, column + 3),
                row.getInt(column + 4) == 1);
    }

    public static Visibility visibility(ResultSet row, int column) throws SQLException {
        return WireEnum.find(Visibility.values(), row.getString(column)).orElseThrow();
    }

    public static NotificationLevel level(ResultSet row, int column) throws SQLException {
        return WireEnum.find(NotificationLevel.values(), row.getString(column)).orElseThrow();
    }

    /** A user from id, name and admin, in the three columns from that one on. */
    public static User user(ResultSet row, int column) throws SQLException {
        return new User(
                new UserId(row.getLong(column)), new Username(row.getString(column + 1)), row.getInt(column + 2) == 1);
    }

    /** The role in a column that may be null. */
    public static Optional<Role> role(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null ? Optional.empty() : WireEnum.find(Role.values(), code);
    }

    /** The number in a column that may be null. */
    public static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    public static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
