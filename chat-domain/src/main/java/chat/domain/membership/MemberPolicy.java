package chat.domain.membership;

import static chat.domain.ErrorCode.CONFLICT;

import chat.domain.ChatException;
import chat.domain.audit.AuditAction;
import chat.domain.room.Room;
import java.time.Instant;

/**
 * Decides what a user may do about another user's membership. A decision is valid only in the transaction that loaded
 * the policy.
 *
 * @param actor the policy of the user who acts
 * @param target the policy of the other user, in the same room
 */
public record MemberPolicy(RoomPolicy actor, RoomPolicy target) {

    /**
     * Adds the target with this role, or changes their role. Moderators may add members; everything else requires an
     * owner, except that users may lower their own role.
     */
    public RoomChange setRole(Role role, Instant now) {
        actor.requireVisible();
        room().requireNotDirect();
        boolean isNewMember = target.role().isEmpty();
        boolean same = target.role().filter(role::equals).isPresent();
        boolean stepsDown = isSelf()
                && target.role()
                        .filter(currentRole -> currentRole.isAtLeast(role))
                        .isPresent();
        if (!stepsDown) {
            actor.requireRole(same || (isNewMember && role == Role.MEMBER) ? Role.MODERATOR : Role.OWNER);
        }
        room().requireNotArchived();
        return same ? RoomChange.none(room(), now) : isNewMember ? addMember(role, now) : changeRole(role, now);
    }

    private RoomChange addMember(Role role, Instant now) {
        if (target.banned()) {
            throw new ChatException(CONFLICT, "This user is banned from the room.");
        }
        requireNoOwnerOfGeneral(role);
        RoomChange joined = RoomChange.join(room(), role, now);
        return role == Role.MEMBER ? joined : joined.withAudit(AuditAction.ROLE_GIVEN);
    }

    private RoomChange changeRole(Role role, Instant now) {
        requireNoOwnerOfGeneral(role);
        if (target.isLastOwner()) {
            throw new ChatException(CONFLICT, "The room needs an owner: make another member an owner first.");
        }
        return RoomChange.setRole(room(), role, now).withAudit(AuditAction.ROLE_GIVEN);
    }

    /** Removes the target from the room. If the target is the actor, they leave. */
    public RoomChange remove(Instant now) {
        if (isSelf()) {
            return target.leave(now);
        }
        requireCanModerate();
        if (target.role().isEmpty()) {
            return RoomChange.none(room(), now);
        }
        target.requireAnotherOwner();
        return RoomChange.of(RoomChange.Action.LEAVE, room(), now).withAudit(AuditAction.MEMBER_REMOVED);
    }

    /** Bans the target: removes them from the room and hides it from them. */
    public RoomChange ban(Instant now) {
        requireCanModerate();
        if (isSelf() || target.user().admin()) {
            throw new ChatException(CONFLICT, "You can't ban yourself or an administrator.");
        }
        if (target.banned()) {
            return RoomChange.none(room(), now);
        }
        target.requireAnotherOwner();
        return RoomChange.of(RoomChange.Action.BAN, room(), now).withAudit(AuditAction.MEMBER_BANNED);
    }

    /** Lifts the ban: the target may join again, or be invited. */
    public RoomChange unban(Instant now) {
        requireCanModerate();
        return target.banned()
                ? RoomChange.of(RoomChange.Action.UNBAN, room(), now).withAudit(AuditAction.MEMBER_UNBANNED)
                : RoomChange.none(room(), now);
    }

    /** Throws {@code forbidden} if the actor is not a moderator or has a lower role than the target. */
    private void requireCanModerate() {
        actor.requireVisible();
        room().requireNotDirect();
        actor.requireRole(Role.MODERATOR);
        target.role().ifPresent(actor::requireRole);
        room().requireNotGeneral("Every user is a member of this room; members can't be removed.");
        room().requireNotArchived();
    }

    private void requireNoOwnerOfGeneral(Role role) {
        if (role == Role.OWNER) {
            room().requireNotGeneral("This room has no owners; administrators manage it.");
        }
    }

    private boolean isSelf() {
        return actor.user().id().equals(target.user().id());
    }

    private Room room() {
        return actor.room();
    }
}
