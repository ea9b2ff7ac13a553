package chat.adapter.persistence.live;

import static chat.domain.error.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.error.ChatException;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The rooms at hand, exact because nobody else writes. */
public final class LiveRooms {
    private final Sql sql;
    private final Map<RoomId, LiveRoom> rooms = new HashMap<>();
    private final Set<LiveRoom> touched = new LinkedHashSet<>();

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
                        "SELECT " + Columns.ROOM
                                + ", head, last_seq, members, owners FROM room WHERE id = ? AND deleted = 0",
                        LiveRooms::read,
                        id.value())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        rooms.put(id, read);
        return read;
    }

    private static LiveRoom read(ResultSet row) throws SQLException {
        return new LiveRoom(Columns.room(row, 1), row.getLong(6), row.getLong(7), row.getInt(8), row.getInt(9));
    }

    /** The room was just made by this transaction. */
    public LiveRoom made(Room room) {
        LiveRoom made = new LiveRoom(room, 0, 0, 0, 0);
        rooms.put(room.id(), made);
        return made;
    }

    /** The room has another name or topic, or another state, from here on. */
    public void edited(LiveRoom room, Room edited) throws SQLException {
        sql.write(
                "UPDATE room SET name = ?, name_key = ?, topic = ?, archived = ? WHERE id = ?",
                edited.name().value(),
                edited.name().key(),
                edited.topic().value(),
                edited.archived() ? 1 : 0,
                edited.id().value());
        room.become(edited);
    }

    /** The room is gone from here on; its rows are left for the purge. */
    public void deleted(LiveRoom room) throws SQLException {
        sql.write("UPDATE room SET deleted = 1 WHERE id = ?", room.id().value());
        rooms.remove(room.id());
        touched.remove(room);
    }

    /** What the room counts is written down before the commit. */
    void touch(LiveRoom room) {
        touched.add(room);
    }

    /**
     * Writes down now what the room counts, so that queries of this transaction see it.
     */
    public void flush(LiveRoom room) throws SQLException {
        if (touched.remove(room)) {
            write(room);
        }
    }

    private void write(LiveRoom room) throws SQLException {
        sql.write("UPDATE room SET head = ?, last_seq = ?, members = ?, owners = ? WHERE id = ?", room.counted());
    }

    void writeCounts() throws SQLException {
        for (LiveRoom room : touched) {
            write(room);
        }
        touched.clear();
    }

    int size() {
        return rooms.size();
    }

    void forget() {
        rooms.clear();
        touched.clear();
    }
}
