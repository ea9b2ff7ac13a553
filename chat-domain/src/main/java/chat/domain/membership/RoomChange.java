package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about a room or somebody's place in it.
 *
 * @param room the room as it is afterwards
 * @param role the one that a {@link Act#JOIN} or an {@link Act#APPOINT} gives
 * @param level the one that a {@link Act#NOTIFY} sets
 * @param auditAction what the audit log tells of it, if anything
 */
public record RoomChange(
        Action action,
        Room room,
        Optional<Role> role,
        Optional<NotificationLevel> level,
        Optional<AuditAction> auditAction,
        Instant at) {

    /** The kinds of decisions. */
    public enum Action {
        NONE,
        JOIN,
        LEAVE,
        SET_ROLE,
        SET_NOTIFICATION_LEVEL,
        BAN,
        UNBAN,
        EDIT,
        DELETE
    }

    /** A decision that needs no more words. */
    public static RoomChange of(Action action, Room room, Instant at) {
        return new RoomChange(action, room, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    /** The decision that all is already as wanted: it takes no revision. */
    public static RoomChange none(Room room, Instant at) {
        return of(Action.NONE, room, at);
    }

    /** Lets somebody in, with that role. */
    public static RoomChange join(Room room, Role role, Instant at) {
        return new RoomChange(Action.JOIN, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** Gives a member another role. */
    public static RoomChange setRole(Room room, Role role, Instant at) {
        return new RoomChange(Action.SET_ROLE, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** Has a member told of more or less than before. */
    public static RoomChange setNotificationLevel(Room room, NotificationLevel level, Instant at) {
        return new RoomChange(
                Action.SET_NOTIFICATION_LEVEL, room, Optional.empty(), Optional.of(level), Optional.empty(), at);
    }

    /** What goes on record when this was decided by somebody, about whom: perhaps themselves. */
    public Optional<AuditEntry> toAuditEntry(UserId actor, UserId target) {
        boolean personal = !actor.equals(target) || role.isPresent();
        return auditAction.map(auditedAction -> new AuditEntry(
                at,
                actor,
                auditedAction,
                personal ? Optional.of(target) : Optional.empty(),
                Optional.of(room.id()),
                role.map(given -> Map.of("role", given.code())).orElse(Map.of())));
    }

    /** The same, on record. */
    public RoomChange withAudit(AuditAction as) {
        return new RoomChange(action, room, role, level, Optional.of(as), at);
    }
}
