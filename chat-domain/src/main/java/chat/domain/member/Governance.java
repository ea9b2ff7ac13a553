package chat.domain.member;

import chat.domain.audit.AuditAct;
import chat.domain.audit.AuditEntry;
import chat.domain.room.Room;
import chat.domain.user.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was decided about a room or somebody's place in it.
 *
 * @param room the room as it is afterwards
 * @param role the one that a {@link Act#JOIN} or an {@link Act#APPOINT} gives
 * @param level the one that a {@link Act#NOTIFY} sets
 * @param audit what the audit log tells of it, if anything
 */
public record Governance(
        Act act,
        Room room,
        Optional<Role> role,
        Optional<NotificationLevel> level,
        Optional<AuditAct> audit,
        Instant at) {

    /** The kinds of decisions. */
    public enum Act {
        NOTHING,
        JOIN,
        LEAVE,
        APPOINT,
        NOTIFY,
        BAN,
        UNBAN,
        EDIT,
        DELETE
    }

    /** A decision that needs no more words. */
    public static Governance of(Act act, Room room, Instant at) {
        return new Governance(act, room, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    /** The decision that all is already as wanted: it takes no revision. */
    public static Governance nothing(Room room, Instant at) {
        return of(Act.NOTHING, room, at);
    }

    /** Lets somebody in, with that role. */
    public static Governance join(Room room, Role role, Instant at) {
        return new Governance(Act.JOIN, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** Gives a member another role. */
    public static Governance appoint(Room room, Role role, Instant at) {
        return new Governance(Act.APPOINT, room, Optional.of(role), Optional.empty(), Optional.empty(), at);
    }

    /** Has a member told of more or less than before. */
    public static Governance notify(Room room, NotificationLevel level, Instant at) {
        return new Governance(Act.NOTIFY, room, Optional.empty(), Optional.of(level), Optional.empty(), at);
    }

    /** What goes on record when this was decided by somebody, about whom: perhaps themselves. */
    public Optional<AuditEntry> record(UserId by, UserId whom) {
        boolean personal = !by.equals(whom) || role.isPresent();
        return audit.map(told -> new AuditEntry(
                at,
                by,
                told,
                personal ? Optional.of(whom) : Optional.empty(),
                Optional.of(room.id()),
                role.map(given -> Map.of("role", given.code())).orElse(Map.of())));
    }

    /** The same, on record. */
    public Governance audited(AuditAct as) {
        return new Governance(act, room, role, level, Optional.of(as), at);
    }
}
