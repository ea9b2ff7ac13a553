package chat.domain.member;

import static chat.domain.error.ErrorCode.CONFLICT;

import chat.domain.audit.AuditAct;
import chat.domain.error.ChatException;
import chat.domain.room.Room;
import java.time.Instant;

/**
 * Somebody who deals with another's place in a room: what they may do about it. A decision made on it holds only in the
 * transaction that loaded it.
 *
 * @param by where the one who acts stands
 * @param whom where the other stands, in the same room
 */
public record Dealing(Standing by, Standing whom) {

    /**
     * Lets the other in with that role, or gives them that role. Moderators invite members; for the rest it takes an
     * owner, but anyone may give up a role of their own.
     */
    public Governance give(Role role, Instant now) {
        by.requireVisible();
        by.requireNotDirect();
        boolean inviting = whom.role().isEmpty();
        boolean same = whom.role().filter(role::equals).isPresent();
        boolean stepsDown =
                isSelf() && whom.role().filter(held -> held.covers(role)).isPresent();
        if (!stepsDown) {
            by.require(same || (inviting && role == Role.MEMBER) ? Role.MODERATOR : Role.OWNER);
        }
        by.requireInUse();
        return same ? Governance.nothing(room(), now) : inviting ? invite(role, now) : appoint(role, now);
    }

    private Governance invite(Role role, Instant now) {
        if (whom.banned()) {
            throw new ChatException(CONFLICT, "This person is banned from the room.");
        }
        requireNoOwnerOfGeneral(role);
        Governance joined = Governance.join(room(), role, now);
        return role == Role.MEMBER ? joined : joined.audited(AuditAct.ROLE_GIVEN);
    }

    private Governance appoint(Role role, Instant now) {
        requireNoOwnerOfGeneral(role);
        if (whom.isLastOwner()) {
            throw new ChatException(CONFLICT, "The last owner stays one; make somebody else an owner first.");
        }
        return Governance.appoint(room(), role, now).audited(AuditAct.ROLE_GIVEN);
    }

    /** Takes the other out of the room; oneself leaves. */
    public Governance remove(Instant now) {
        if (isSelf()) {
            return whom.leave(now);
        }
        requireAuthority();
        if (whom.role().isEmpty()) {
            return Governance.nothing(room(), now);
        }
        whom.requireAnotherOwner();
        return Governance.of(Governance.Act.LEAVE, room(), now).audited(AuditAct.MEMBER_REMOVED);
    }

    /** Takes the other out of the room and keeps them out; they do not find it any more. */
    public Governance ban(Instant now) {
        requireAuthority();
        if (isSelf() || whom.user().admin()) {
            throw new ChatException(CONFLICT, "Neither oneself nor an administrator can be banned.");
        }
        if (whom.banned()) {
            return Governance.nothing(room(), now);
        }
        whom.requireAnotherOwner();
        return Governance.of(Governance.Act.BAN, room(), now).audited(AuditAct.MEMBER_BANNED);
    }

    /** Lets the other come back, by themselves or by invitation. */
    public Governance unban(Instant now) {
        requireAuthority();
        return whom.banned()
                ? Governance.of(Governance.Act.UNBAN, room(), now).audited(AuditAct.MEMBER_UNBANNED)
                : Governance.nothing(room(), now);
    }

    /** Refuses with {@code forbidden} who is no moderator, or deals with somebody above them. */
    private void requireAuthority() {
        by.requireVisible();
        by.requireNotDirect();
        by.require(Role.MODERATOR);
        whom.role().ifPresent(by::require);
        by.requireNotGeneral("Everyone is in this room.");
        by.requireInUse();
    }

    private void requireNoOwnerOfGeneral(Role role) {
        if (role == Role.OWNER) {
            by.requireNotGeneral("Administrators govern this room; nobody owns it.");
        }
    }

    private boolean isSelf() {
        return by.user().id().equals(whom.user().id());
    }

    private Room room() {
        return by.room();
    }
}
