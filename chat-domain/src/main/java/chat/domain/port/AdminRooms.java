package chat.domain.port;

import chat.domain.audit.AuditRecord;
import chat.domain.room.RoomStats;
import java.util.List;

/** What only administrators look at. Each call is one transaction. */
public interface AdminRooms {
    /** All public and private rooms, by name; no direct ones. */
    List<RoomStats> rooms();

    /**
     * What is on record, the newest first.
     *
     * @param before only what has a lower number
     */
    List<AuditRecord> auditLog(long before, int limit);
}
