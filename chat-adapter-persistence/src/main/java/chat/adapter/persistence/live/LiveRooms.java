package chat.adapter.persistence.live;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.member.Role;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import chat.domain.room.Standing;
import chat.domain.user.User;
import chat.domain.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rooms at hand, exact because nobody else writes. */
public final class LiveRooms {
    // Bounds memory: beyond it the rooms are read again when they are needed.
    private static final int KEPT_ROLES = 100_000;

    private final Sql sql;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();
    private final Set<LiveRoom> touched = new LinkedHashSet<>();
    private int rolesRead;

    LiveRooms(Sql sql) {
        this.sql = sql;
    }

    /** Refuses with {@code room_not_found}. */
    public LiveRoom get(RoomId id) throws SQLException {
        LiveRoom known = rooms.get(id);
        if (known != null) {
            return known;
        }
        LiveRoom read = sql.first(
                        "SELECT id, name, topic, head, members, owners FROM room WHERE id = ? AND deleted = 0",
                        LiveRooms::read,
                        id.value())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        rooms.put(id, read);
        return read;
    }

    private static LiveRoom read(ResultSet row) throws SQLException {
        return new LiveRoom(Columns.room(row, 1), row.getLong(4), row.getInt(5), row.getInt(6));
    }

    /** Where that user stands in the room right now. */
    public Standing standing(LiveRoom room, User user) throws SQLException {
        return room.standing(user, role(room, user.id()));
    }

    /** Gives the user that role, or none. */
    public void place(LiveRoom room, UserId user, Optional<Role> role) throws SQLException {
        Optional<Role> before = role(room, user);
        if (role.isPresent()) {
            sql.write(
                    "INSERT INTO member (room_id, user_id, role) VALUES (?, ?, ?)",
                    room.id().value(),
                    user.value(),
                    role.get().code());
        } else {
            sql.write(
                    "DELETE FROM member WHERE room_id = ? AND user_id = ?",
                    room.id().value(),
                    user.value());
        }
        room.roles.put(user, role);
        room.count(before, role);
        touched.add(room);
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
        rolesRead++;
        return read;
    }

    /** The room was just made by this transaction. */
    public LiveRoom made(Room room) {
        LiveRoom made = new LiveRoom(room, 0, 0, 0);
        rooms.put(room.id(), made);
        return made;
    }

    /** The room has another name or topic from here on. */
    public void edited(LiveRoom room, Room edited) throws SQLException {
        sql.write(
                "UPDATE room SET name = ?, name_key = ?, topic = ? WHERE id = ?",
                edited.name().value(),
                edited.name().key(),
                edited.topic().value(),
                edited.id().value());
        room.become(edited);
    }

    /** The room is gone from here on; its rows are left for the purge. */
    public void deleted(LiveRoom room) throws SQLException {
        sql.write("UPDATE room SET deleted = 1 WHERE id = ?", room.id().value());
        rooms.remove(room.id());
        touched.remove(room);
    }

    void advance(LiveRoom room) {
        room.advance();
        touched.add(room);
    }

    void writeCounts() throws SQLException {
        for (LiveRoom room : touched) {
            sql.write("UPDATE room SET head = ?, members = ?, owners = ? WHERE id = ?", room.counted());
        }
        touched.clear();
    }

    void trim() {
        if (rolesRead > KEPT_ROLES) {
            forget();
        }
    }

    void forget() {
        rooms.clear();
        touched.clear();
        rolesRead = 0;
    }
}
