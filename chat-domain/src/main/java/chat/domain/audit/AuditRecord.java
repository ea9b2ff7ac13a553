package chat.domain.audit;

import chat.domain.account.Username;
import chat.domain.room.RoomName;
import java.util.Optional;

/**
 * An entry as read from the audit log.
 *
 * @param id the number of the entry
 * @param actorName the current name of the actor
 * @param userName the current name of the affected user
 * @param roomName the name of the room at the time of the action
 */
public record AuditRecord(
        long id, AuditEntry entry, Username actorName, Optional<Username> userName, Optional<RoomName> roomName) {}
