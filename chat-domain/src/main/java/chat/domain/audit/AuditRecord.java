package chat.domain.audit;

import chat.domain.account.Username;
import chat.domain.room.RoomName;
import java.util.Optional;

/**
 * An entry as it is read: under its number, with the names of people as they are now, and that of the room as it was.
 */
public record AuditRecord(
        long id, AuditEntry entry, Username actorName, Optional<Username> userName, Optional<RoomName> roomName) {}
