package chat.domain.audit;

import chat.domain.account.UserId;
import chat.domain.room.RoomId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry of the audit log, written in the transaction of the action that it records, and never changed.
 *
 * @param actor the user who acted
 * @param user the user who was affected; empty for none
 * @param room the room concerned; empty for none
 * @param detail further facts, with keys as on the wire
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

    /** @return the entry of an action on a user */
    public static AuditEntry onUser(UserId user, AuditAction action, UserId actor, Instant at) {
        return new AuditEntry(at, actor, action, Optional.of(user), Optional.empty(), Map.of());
    }

    /** @return the entry of an action on a room that affects no particular user */
    public static AuditEntry inRoom(RoomId room, AuditAction action, UserId actor, Instant at) {
        return new AuditEntry(at, actor, action, Optional.empty(), Optional.of(room), Map.of());
    }

    /** @return this entry with that room */
    public AuditEntry inRoom(RoomId room) {
        return new AuditEntry(at, actor, action, user, Optional.of(room), detail);
    }

    /** @return this entry with one more detail */
    public AuditEntry with(String name, String value) {
        Map<String, String> more = new HashMap<>(detail);
        more.put(name, value);
        return new AuditEntry(at, actor, action, user, room, more);
    }
}
