package chat.domain.audit;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the audit log: written in the transaction of what it tells, and never changed.
 *
 * @param user whom it was done to, if it was a person
 * @param room where, if it was in a room
 * @param detail what else is worth knowing, by names as on the wire
 */
public record AuditEntry(
        Instant at,
        UserId actor,
        AuditAction action,
        Optional<UserId> user,
        Optional<RoomId> room,
        Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }

    /** What was done to a person. */
    public static AuditEntry onUser(UserId user, AuditAction action, UserId actor, Instant at) {
        return new AuditEntry(at, actor, action, Optional.of(user), Optional.empty(), Map.of());
    }

    /** What was done in a room, to nobody. */
    public static AuditEntry inRoom(RoomId room, AuditAction action, UserId actor, Instant at) {
        return new AuditEntry(at, actor, action, Optional.empty(), Optional.of(room), Map.of());
    }

    /** The same, in that room. */
    public AuditEntry inRoom(RoomId where) {
        return new AuditEntry(at, actor, action, user, Optional.of(where), detail);
    }

    /** The same, with one more thing worth knowing. */
    public AuditEntry with(String name, String value) {
        Map<String, String> more = new HashMap<>(detail);
        more.put(name, value);
        return new AuditEntry(at, actor, action, user, room, more);
    }
}
