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

/** Maps domain values to and from columns: times as milliseconds since 1970, enums as their codes. */
public final class Columns {
    /** The five columns that {@link #room} reads. */
    public static final String ROOM = "id, name, topic, visibility, archived";

    private Columns() {}

    /**
     * Reads a room from the columns {@link #ROOM}.
     *
     * @param column index of the first of them, from 1
     */
    public static Room room(ResultSet row, int column) throws SQLException {
        return new Room(
                new RoomId(row.getLong(column)),
                new RoomName(row.getString(column + 1)),
                new Topic(row.getString(column + 2)),
                visibility(row, column + 3),
                row.getInt(column + 4) == 1);
    }

    /** Reads a room's visibility. */
    public static Visibility visibility(ResultSet row, int column) throws SQLException {
        return WireEnum.find(Visibility.values(), row.getString(column)).orElseThrow();
    }

    /** Reads a notification level. */
    public static NotificationLevel level(ResultSet row, int column) throws SQLException {
        return WireEnum.find(NotificationLevel.values(), row.getString(column)).orElseThrow();
    }

    /**
     * Reads a user from three columns: id, name and admin.
     *
     * @param column index of the first of them, from 1
     */
    public static User user(ResultSet row, int column) throws SQLException {
        return new User(
                new UserId(row.getLong(column)), new Username(row.getString(column + 1)), row.getInt(column + 2) == 1);
    }

    /** Reads a nullable role. */
    public static Optional<Role> role(ResultSet row, int column) throws SQLException {
        String code = row.getString(column);
        return code == null ? Optional.empty() : WireEnum.find(Role.values(), code);
    }

    /** Reads a nullable number. */
    public static Optional<Long> number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    /** Reads a time stored as milliseconds since 1970. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }
}
