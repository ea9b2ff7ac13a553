package chat.domain.membership;

import chat.domain.account.UserId;
import chat.domain.audit.AuditAction;
import chat.domain.audit.AuditEntry;
import chat.domain.room.Room;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A decision about a room or a membership.
 *
 * @param room the room after the change
 * @param role the new role; only for {@link Action#JOIN} and {@link Action#SET_ROLE}
 * @param level the new level; only for {@link Action#SET_NOTIFICATION_LEVEL}
 * @param auditAction the action to write to the audit log; empty for none
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

    /** @return a change without further parameters */
    public static RoomChange of(Action action, Room room, Instant at) {
        return new RoomChange(action, room, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    /** @return the decision to change nothing, which takes no revision */
    public static RoomChange none(Room room, Instant at) {
        return of(Action.NONE, room, at);
    }

    /** @return the change that adds a member with this role */
    public static RoomChange join(Room room, Role role, Instant at) {
        return new RoomChange(Action.JOIN, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** @return the change that sets a member's role */
    public static RoomChange setRole(Room room, Role role, Instant at) {
        return new RoomChange(Action.SET_ROLE, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** @return the change that sets a member's notification level */
    public static RoomChange setNotificationLevel(Room room, NotificationLevel level, Instant at) {
        return new RoomChange(
                Action.SET_NOTIFICATION_LEVEL, room, Optional.empty(), Optional.of(level), Optional.empty(), at);
    }

    /**
     * @param target the user concerned, possibly the actor
     * @return the audit entry of this change; empty if it is not audited
     */
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

    /** @return this change, to be written to the audit log as {@code auditAction} */
    public RoomChange withAudit(AuditAction auditAction) {
        return new RoomChange(action, room, role, level, Optional.of(auditAction), at);
    }
}
