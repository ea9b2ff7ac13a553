package chat.domain.audit;

import chat.domain.room.RoomName;
import chat.domain.user.Username;
import java.util.Optional;

/**
 * An entry as it is read: under its number, with the names of people as they are now, and that of the room as it was.
 */
public record Recorded(long id, AuditEntry entry, Username by, Optional<Username> user, Optional<RoomName> room) {}
