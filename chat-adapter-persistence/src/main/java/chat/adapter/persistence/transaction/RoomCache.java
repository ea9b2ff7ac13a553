package chat.adapter.persistence.transaction;

import static chat.domain.ErrorCode.ROOM_NOT_FOUND;

import chat.adapter.persistence.sql.Columns;
import chat.adapter.persistence.sql.Sql;
import chat.domain.ChatException;
import chat.domain.room.Room;
import chat.domain.room.RoomId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Caches rooms. The cache is exact because only the writer changes rooms. Confined to the writer thread. */
public final class RoomCache {
    private final Sql sql;
    private final Map<RoomId, CachedRoom> rooms = new HashMap<>();
    private final Set<CachedRoom> dirty = new LinkedHashSet<>();

    RoomCache(Sql sql) {
        this.sql = sql;
    }

    /**
     * Returns a room, reading it if it is not cached.
     *
     * @throws ChatException with code {@code room_not_found}
     */
    public CachedRoom get(RoomId id) throws SQLException {
        CachedRoom cached = rooms.get(id);
        if (cached != null) {
            return cached;
        }
        CachedRoom read = sql.first(
                        "SELECT " + Columns.ROOM
                                + ", head, last_seq, members, owners FROM room WHERE id = ? AND deleted = 0",
                        RoomCache::read,
                        id.value())
                .orElseThrow(() -> new ChatException(ROOM_NOT_FOUND, "There is no such room."));
        rooms.put(id, read);
        return read;
    }

    private static CachedRoom read(ResultSet row) throws SQLException {
        return new CachedRoom(Columns.room(row, 1), row.getLong(6), row.getLong(7), row.getInt(8), row.getInt(9));
    }

    /** Adds a room that this transaction has created. */
    public CachedRoom add(Room room) {
        CachedRoom entry = new CachedRoom(room, 0, 0, 0, 0);
        rooms.put(room.id(), entry);
        return entry;
    }

    /** Updates the room's name, topic and archived flag. */
    public void update(CachedRoom room, Room edited) throws SQLException {
        sql.write(
                "UPDATE room SET name = ?, name_key = ?, topic = ?, archived = ? WHERE id = ?",
                edited.name().value(),
                edited.name().key(),
                edited.topic().value(),
                edited.archived() ? 1 : 0,
                edited.id().value());
        room.update(edited);
    }

    /** Marks the room as deleted. A background task purges its rows. */
    public void delete(CachedRoom room) throws SQLException {
        sql.write("UPDATE room SET deleted = 1 WHERE id = ?", room.id().value());
        rooms.remove(room.id());
        dirty.remove(room);
    }

    /** Schedules the room's counters to be written before the commit. */
    void markDirty(CachedRoom room) {
        dirty.add(room);
    }

    /** Writes the room's counters now, so that queries of this transaction see them. */
    public void flush(CachedRoom room) throws SQLException {
        if (dirty.remove(room)) {
            write(room);
        }
    }

    private void write(CachedRoom room) throws SQLException {
        sql.write("UPDATE room SET head = ?, last_seq = ?, members = ?, owners = ? WHERE id = ?", room.countColumns());
    }

    void flushAll() throws SQLException {
        for (CachedRoom room : dirty) {
            write(room);
        }
        dirty.clear();
    }

    int size() {
        return rooms.size();
    }

    void clear() {
        rooms.clear();
        dirty.clear();
    }
}
