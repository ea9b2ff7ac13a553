package chat.domain.port;

import chat.domain.audit.AuditRecord;
import chat.domain.room.RoomStats;
import java.util.List;

/** Reads the rooms and the audit log for administrators. Each call is one transaction. */
public interface AdminRooms {
    /** @return all public and private rooms, ordered by name; no direct rooms */
    List<RoomStats> rooms();

    /**
     * Reads a page of the audit log.
     *
     * @param before the exclusive upper bound of the record numbers
     * @param limit the maximum number of records
     * @return the records, newest first
     */
    List<AuditRecord> auditLog(long before, int limit);
}
